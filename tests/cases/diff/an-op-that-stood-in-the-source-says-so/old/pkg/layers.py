from sgl_kernel import fp8_gemm, rmsnorm, silu_and_mul
from torch import nn

IS_SHARED = False


class Linear(nn.Module):
    def forward(self, x):
        return fp8_gemm(x)


class Norm(nn.Module):
    def forward(self, x):
        return rmsnorm(x)


def act(x):
    return silu_and_mul(x)
