from sgl_kernel import gemm, quant, topk
from torch import nn


class Linear(nn.Module):
    def forward(self, x):
        x = quant(x.contiguous())
        return gemm(x, x)


class TopK(nn.Module):
    def forward(self, x):
        return topk(x)
