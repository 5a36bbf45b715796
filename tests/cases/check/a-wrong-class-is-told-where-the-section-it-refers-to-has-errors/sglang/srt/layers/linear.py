import torch
from sgl_kernel import fast_quant, fast_gemm, slow_gemm


class Fast:
    def apply(self, x):
        return fast_gemm(fast_quant(x))


class Slow:
    def apply(self, x):
        return slow_gemm(x)


class Linear(torch.nn.Module):
    def __init__(self, is_fast):
        self.method = Fast() if is_fast else Slow()

    def forward(self, x):
        return self.method.apply(x)
