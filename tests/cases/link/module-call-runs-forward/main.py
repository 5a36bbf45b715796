from torch import nn


class Norm(nn.Module):
    def forward(self, x):
        return x


class Plain:
    def forward(self, x):
        return x


class Callable(nn.Module):
    def __call__(self, x):
        return x

    def forward(self, x):
        return x


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = Norm()
        self.plain = Plain()
        self.callable = Callable()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        self.norm(x)
        self.callable(x)
        self.plain(x)
        return self.linear(x)


Block()(1)
