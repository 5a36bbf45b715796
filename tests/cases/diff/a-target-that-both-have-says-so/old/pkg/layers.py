from sgl_kernel import fp8_gemm, rmsnorm, silu_and_mul
from torch import nn


class Slow(nn.Module):
    def forward(self, x):
        return fp8_gemm(x)


class Fast(nn.Module):
    def forward(self, x):
        return rmsnorm(x)


class Gone(nn.Module):
    def forward(self, x):
        return silu_and_mul(x)


def made():
    return lambda x: silu_and_mul(x)
