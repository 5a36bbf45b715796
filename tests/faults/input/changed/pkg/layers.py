import enum

import torch
from sgl_kernel import bmm_fp8, rmsnorm
from torch import nn


class Mode(enum.Enum):
    PREFILL = 1
    DECODE = 2


class RootNorm(nn.Module):
    def forward(self, x):
        return rmsnorm(x, x)


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.q_proj = nn.Linear(8, 8)
        self.norm = RootNorm()

    def forward(self, x, mode):
        if mode == Mode.DECODE:
            return self.decode(x)
        return torch.matmul(self.q_proj(x), x)

    def decode(self, x):
        return bmm_fp8(self.norm(x), torch.ones(8) + torch.zeros(8))
