from sgl_kernel import fast_gemm, slow_gemm, tiny_gemm
from torch import nn

IS_FAST = False


class Linear(nn.Module):
    def forward(self, x):
        if IS_FAST:
            if x.shape[0] == 1:
                return tiny_gemm(x)
            return fast_gemm(x)
        return slow_gemm(x)
