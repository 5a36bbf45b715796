from torch import nn


class Layer(nn.Module):
    def __init__(self, index):
        super().__init__()

    def forward(self, x):
        return x


class Other(nn.Module):
    def forward(self, x):
        return x


def make_layers(count, make):
    return nn.ModuleList([make(index=i) for i in range(count)])


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = make_layers(3, lambda index: Layer(index))
        self.others = nn.ModuleList()
        self.others.append(Other())

    def forward(self, x):
        for i in range(3):
            layer = self.layers[i]
            x = layer(x)
        for other in self.others:
            x = other(x)
        return x


Model()(1)
