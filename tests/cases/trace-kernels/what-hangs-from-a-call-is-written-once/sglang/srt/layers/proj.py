import torch
from sgl_kernel import gemm, quantize


def apply(x):
    return gemm(x) if x is None else quantize(x)


def split(x):
    return apply(x[0]) + apply(x[1])


class Proj(torch.nn.Module):
    def forward(self, x):
        return apply(split(x))
