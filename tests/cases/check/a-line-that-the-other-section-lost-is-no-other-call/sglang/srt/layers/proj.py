import torch
from sgl_kernel import gemm, quantize


def apply(x):
    return gemm(x) if x is None else quantize(x)


def first(x):
    return apply(x)


def second(x):
    return apply(x)


class Proj(torch.nn.Module):
    def forward(self, x):
        return first(x) + second(x)
