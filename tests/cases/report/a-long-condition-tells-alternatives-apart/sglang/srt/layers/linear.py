from sgl_kernel import gemm
from torch import nn


class Linear(nn.Module):
    def forward(self, x, scale=None):
        return gemm(x)
