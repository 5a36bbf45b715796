import torch
from sglang.srt.layers.fast import fast_gemm


class Linear(torch.nn.Module):
    def forward(self, x):
        return fast_gemm(x)
