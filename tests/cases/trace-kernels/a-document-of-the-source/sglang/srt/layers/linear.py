import torch
from torch import nn

from sglang.srt.layers.ops import scaled_mm, torch_mm


class LinearMethodBase:
    pass


class Fp8(LinearMethodBase):
    def apply(self, x):
        if not self.block_quant:
            return scaled_mm(x)
        return torch.ops.sgl_kernel.block_mm(x)


class Plain(LinearMethodBase):
    def apply(self, x):
        return (scaled_mm if x.big else torch_mm)(x)


class Linear(nn.Module):
    def __init__(self, quantization):
        self.method = {"fp8": Fp8, "none": Plain}[quantization]()

    def forward(self, x):
        return self.method.apply(x)
