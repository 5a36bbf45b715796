import torch
from sgl_kernel import min_p

from sglang.lang.draw import draw


class Sampler(torch.nn.Module):
    def forward(self, logits):
        return min_p(draw(logits))
