from collections import OrderedDict

from torch import nn


class Block(nn.Module):
    def forward(self, x):
        return x


class Tail(nn.Module):
    def forward(self, x):
        x.inside()
        return Result()


class Result:
    def inside(self):
        pass


class Model(nn.Module):
    def __init__(self, parts):
        super().__init__()
        self.chain = nn.Sequential(Block(), Tail())
        self.named = nn.Sequential(OrderedDict([("first", Block()), ("last", Tail())]))
        self.spread = nn.Sequential(*[Block() for _ in range(3)])
        self.grown = nn.Sequential()
        self.grown.add_module("tail", Tail())
        self.grown.append(Block())
        self.parts = nn.ModuleDict()
        self.parts["a"] = Block()
        self.rows = nn.ModuleList()
        self.rows.add_module("0", Tail())

    def forward(self, x):
        self.chain(Result()).inside()
        self.named(x)
        self.spread(x)
        self.grown(x)
        self.chain[0](x)
        for part in self.chain:
            part(x)
        self.rows[0](self.parts["a"](x))
        return self.chain.state_dict()


Model([])(1)
