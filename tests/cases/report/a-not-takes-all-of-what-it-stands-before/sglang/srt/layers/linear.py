from sgl_kernel import gemm_a, gemm_b, gemm_c, gemm_d, gemm_e
from torch import nn


class Linear(nn.Module):
    def forward(self, x, flag):
        fits = x.shape[0] % 128 == 0
        if not fits:
            gemm_a(x)
        else:
            gemm_b(x)
        if not fits or flag:
            gemm_c(x)
        else:
            gemm_d(x)
        if x.shape[0] == 1:
            return x
        return gemm_e(x)
