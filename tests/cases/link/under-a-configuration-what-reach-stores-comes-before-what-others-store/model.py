"""The weight that the method of the quantization makes for a layer is the one that the constructor asks: what code out of
reach would store there does not count, be it that the constructor asks first."""

import torch
import torch.nn as nn

from methods import method_of


def small(): ...
def large(): ...


class Linear(nn.Module):
    def __init__(self):
        super().__init__()
        self.method = method_of()
        self.method.create_weights(self)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = Linear()
        self.is_small = self.linear.weight.dtype == torch.bfloat16

    def forward(self, x):
        if self.is_small:
            small()
        else:
            large()


EntryClass = Model
