from torch import nn


class Inner(nn.Module):
    def forward(self, x):
        return x


class Outer(nn.Module):
    def __init__(self):
        super().__init__()
        self.add_module("first", Inner())
        self.register_module("second", Inner())

    def forward(self, x):
        return self.second(self.first(x))


Outer()(1)
