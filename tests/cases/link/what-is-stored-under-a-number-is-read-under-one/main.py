from torch import nn


class Part(nn.Module):
    def forward(self, x): return x


class Tail(nn.Module):
    def forward(self, x): return x


class Model(nn.Module):
    def __init__(self, count):
        super().__init__()
        self.tail = Tail()
        for i in range(count):
            setattr(self, f"part{i}", Part())

    def forward(self, x):
        for i in range(2):
            x = getattr(self, f"part{i}")(x)
        return self.tail(x)


class Added(nn.Module):
    def __init__(self, count):
        super().__init__()
        self.names = []
        for i in range(count):
            name = "tail_" + str(i)
            self.add_module(name, Tail())
            self.names.append(name)

    def forward(self, x):
        for name in self.names:
            x = getattr(self, name)(x)
        return x


class Other(nn.Module):
    def forward(self, x, name): return getattr(self, f"part{name}")(x)


Model(2)(0)
Added(2)(0)
Other()(0, 1)
