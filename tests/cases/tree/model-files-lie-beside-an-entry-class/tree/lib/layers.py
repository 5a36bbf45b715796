from sgl_kernel import gelu_and_mul, rmsnorm, rotate
from torch import nn


class Norm(nn.Module):
    def forward(self, x):
        return rmsnorm(x)


class Act(nn.Module):
    def forward(self, x):
        return gelu_and_mul(x)


class Rotation(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = Norm()

    def forward(self, x):
        return rotate(self.norm(x))
