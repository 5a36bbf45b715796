import torch
from sgl_kernel import topk_sigmoid, topk_softmax


class TopK(torch.nn.Module):
    def forward(self, x):
        return topk_softmax(x)


def unused(x):
    return topk_sigmoid(x)
