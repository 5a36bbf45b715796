from sgl_kernel import gemm, norm
from torch import nn


class Norm(nn.Module):
    def forward(self, x):
        return norm(x)


class Linear(nn.Module):
    def forward(self, x):
        return gemm(x)
