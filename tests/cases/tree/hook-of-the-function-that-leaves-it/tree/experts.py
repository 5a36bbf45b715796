import torch
from torch import nn


class Linear(nn.Module):
    def forward(self, x):
        return torch.mm(x, x)


class Experts(nn.Module):
    def __init__(self):
        self.before = None
        self.after = None

    def forward(self, x):
        self.before()
        y = torch.bmm(x, x)
        self.after()
        return y
