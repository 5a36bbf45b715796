from torch import nn


class Norm(nn.Module):
    def forward(self, x):
        return x


class Model(nn.Module):
    def __init__(self):
        self.head = nn.Module()
        self.head.norm = Norm()

    def forward(self, x):
        return self.head.norm(x)


Model()(1)
