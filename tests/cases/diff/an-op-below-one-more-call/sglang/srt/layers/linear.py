import sgl_kernel
from torch import nn


class Linear(nn.Module):
    def forward(self, x):
        return sgl_kernel.gemm(x)
