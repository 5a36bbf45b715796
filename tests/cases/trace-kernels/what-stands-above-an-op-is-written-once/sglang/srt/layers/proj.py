import torch
from sgl_kernel import gemm, quantize


class Proj(torch.nn.Module):
    def forward(self, x):
        if x is None:
            return gemm(x)
        quantize(x)
        return gemm(x, x)
