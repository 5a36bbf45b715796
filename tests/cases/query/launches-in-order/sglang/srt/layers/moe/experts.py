from sgl_kernel import grouped_gemm
from torch import nn


class FusedMoE(nn.Module):
    def forward(self, x):
        return grouped_gemm(x)


class Linear(nn.Module):
    def forward(self, x):
        return nn.functional.linear(x)


class Norm(nn.Module):
    def forward(self, x, residual):
        from sgl_kernel import fused_add_rmsnorm, rmsnorm

        if residual is not None:
            return fused_add_rmsnorm(x, residual)
        return rmsnorm(x)
