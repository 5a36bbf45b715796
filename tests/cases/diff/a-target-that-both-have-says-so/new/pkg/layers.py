from sgl_kernel import fp8_gemm, rmsnorm, silu_and_mul
from torch import nn


class Slow(nn.Module):
    def forward(self, x):
        return fp8_gemm(x)


class Fast(nn.Module):
    def forward(self, x):
        return rmsnorm(x)


class New(nn.Module):
    def forward(self, x):
        y = silu_and_mul(x)
        return rmsnorm(y)


def made():

    return lambda x: silu_and_mul(x)
