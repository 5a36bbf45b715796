import torch
import torch.nn as nn

FAST = False


class Method:
    def create(self, layer, is_wide):
        set_up(layer, is_wide)

    def apply(self, layer):
        return wide() if layer.is_wide else narrow()


def set_up(layer, is_wide):
    layer.keep(is_wide)


class Linear(nn.Module):
    def __init__(self, is_wide):
        super().__init__()
        self.method = Method()
        self.method.create(self, is_wide)

    def keep(self, is_wide):
        self.is_wide = is_wide

    def forward(self, x):
        return self.method.apply(self)


class Block(nn.Module):
    def __init__(self, is_wide):
        super().__init__()
        self.up = Linear(is_wide)
        self.down = Linear(False)

    def forward(self, x):
        return self.up(x)

    def back(self, x):
        return self.down(x)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense = Block(True)
        self.shared = Block(False)

    def dense_up(self, x):
        return self.dense(x)

    def shared_up(self, x):
        return self.shared(x)

    def dense_down(self, x):
        return self.dense.back(x)


def wide(): ...
def narrow(): ...


def build():
    model = Model()
    model.dense_up(0)
    model.shared_up(0)
    model.dense_down(0)


build()
