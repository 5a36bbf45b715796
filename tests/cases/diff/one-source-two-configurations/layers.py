from sgl_kernel import fast_gemm, slow_gemm
from torch import nn

IS_FAST = False


class Linear(nn.Module):
    def forward(self, x):
        if IS_FAST:
            return fast_gemm(x)
        return slow_gemm(x)
