import flashinfer.norm
import sgl_kernel
import torch
from flashinfer import BatchDecodeWrapper
from sgl_kernel import cutlass_scaled_fp4_mm as fp4_gemm
from torch.nn import functional as F


class Backend:
    def __init__(self):
        self.wrapper = BatchDecodeWrapper()

    def forward(self, x):
        self.wrapper.plan(x)
        return self.wrapper.run(x)


def run(x, gemm=fp4_gemm):
    gemm(x)
    flashinfer.norm.rmsnorm(x)
    sgl_kernel.silu_and_mul(x)
    torch.bmm(x, x)
    F.linear(x, x)
    x.view(1)


run(1)
Backend().forward(1)
