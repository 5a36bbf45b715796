from sgl_kernel import gemm, norm
from torch import nn


class Linear(nn.Module):
    def forward(self, x, scale=None):
        if x.ndim > 1:
            return gemm(x, x.T, alpha=1.0, out=None)
        return norm(x)
