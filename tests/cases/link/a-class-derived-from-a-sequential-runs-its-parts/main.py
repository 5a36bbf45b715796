from torch import nn


class Layer(nn.Module):
    def forward(self, x):
        return x

    def fuse(self):
        pass


class Never(nn.Module):
    def forward(self, x):
        return x


class Block(nn.Sequential):
    def __init__(self, count):
        super().__init__(*[Layer() for _ in range(count)])


class Named(nn.Sequential):
    def __init__(self):
        super().__init__()
        self.add_module("first", Layer())


class Own(nn.Sequential):
    def forward(self, x):
        return x  # what it holds is not run


class Layers(nn.ModuleList):
    def __init__(self):
        super().__init__([Layer()])

    def forward(self, x):
        for layer in self:
            x = layer(x)
        return x


class Table(nn.ModuleDict):
    def __init__(self):
        super().__init__({"layer": Layer()})

    def forward(self, x, name):
        return self[name](x)


def sequential():
    block = Block(2)
    block(1)
    block[0].fuse()
    Named()(1)


def own():
    Own(Never())(1)


def others():
    Layers()(1)
    Table()(1, "layer")
    for child in Layers().children():
        child.fuse()


sequential()
own()
others()
