import torch
from sgl_kernel import rmsnorm


def rope(x):
    return torch.clone(x)


class Norm(torch.nn.Module):
    def forward(self, x):
        return rmsnorm(rope(x))
