import torch
from torch import nn


class Norm(nn.Module):
    def forward(self, x):
        return torch.mm(x, x)

    def forward_fused(self, x):
        return torch.addmm(x, x, x)
