import os

from sgl_kernel import gemm
from torch import nn

IS_FAST = os.environ.get("FAST") == "1"


class Linear(nn.Module):
    def forward(self, x):
        return gemm(x)
