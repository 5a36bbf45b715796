from collections import OrderedDict

from torch import nn


class Norm(nn.Module):
    def forward(self, x): return x


class Gate(nn.Module):
    def forward(self, x): return x


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.parts = nn.ModuleDict({"norm": Norm(), "gate": Gate()})
        self.chain = nn.Sequential(OrderedDict([("first", Norm())]))
        self.layers = nn.ModuleList([Gate()]).to("cuda").eval()

    def forward(self, x):
        x = self.parts.norm(x)
        x = self.chain.first(x)
        self.chain.state_dict()
        for layer in self.layers:
            x = layer(x)
        return x


Model()(0)
