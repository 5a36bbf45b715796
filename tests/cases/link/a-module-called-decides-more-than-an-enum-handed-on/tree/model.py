from enum import Enum

import torch
from torch import nn


class Backend(Enum):
    FAST = "fast"
    SLOW = "slow"


def gemm(x, weight, backend: Backend = Backend.FAST):
    if backend == Backend.FAST:
        return torch.mm(x, weight)
    return torch.matmul(x, weight)


def linear(layer, x, backend=Backend.FAST):
    if len(x) < 16:
        return gemm(x, layer.weight, backend=backend)
    return layer(x)[0]


class Plain(nn.Module):
    def forward(self, x):
        return torch.bmm(x, x), None


class Wide(nn.Module):
    def forward(self, x):
        return torch.addmm(x, x, x), None


class Model(nn.Module):
    def __init__(self):
        self.down = Plain()
        self.up = Wide()

    def forward(self, x):
        return self.second(self.first(x))

    def first(self, x):
        return linear(self.down, x)

    def second(self, x):
        return linear(self.up, x)


EntryClass = Model
