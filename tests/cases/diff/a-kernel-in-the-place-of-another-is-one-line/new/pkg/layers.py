from deep_gemm import fp8_gemm
from sgl_kernel import topk
from torch import nn

from pkg.quant import quant


class Linear(nn.Module):
    def forward(self, x):
        x = quant(x.contiguous())
        return fp8_gemm(x, x)


class TopK(nn.Module):
    def forward(self, x):
        if x.is_meta:
            return topk(x)
        return x
