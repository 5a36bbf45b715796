import torch
from torch import nn


class Model(nn.Module):
    def forward(self, x):
        return torch.mm(x, x)


EntryClass = Model
