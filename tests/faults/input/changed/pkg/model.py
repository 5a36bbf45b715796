import torch
from pkg.layers import Attention, Mode, Norm
from torch import nn

_is_hip = torch.version.hip is not None


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention = Attention()
        self.norm = Norm()

    def forward(self, x):
        x = self.norm(x)
        if _is_hip:
            return self.attention(x, Mode.PREFILL)
        return self.attention(x, Mode.DECODE)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([Layer() for _ in range(2)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return torch.relu(x)


EntryClass = Model
