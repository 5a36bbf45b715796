from sgl_kernel import fp4_mm, fp4_mm_get_workspace_size
from torch import nn


def fp4_gemm(x):
    return fp4_mm(x)


class Quantized(nn.Module):
    def forward(self, x):
        fp4_mm_get_workspace_size(x)
        return fp4_gemm(x)
