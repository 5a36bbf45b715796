from sgl_kernel import gemm, norm
from torch import nn


class Linear(nn.Module):
    def forward(self, x, scale=None):
        if x.ndim > 2:
            return gemm(x, x.T, out=None, alpha=0.5)
        return norm(x)
