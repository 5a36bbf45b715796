from torch import nn


class Op(nn.Module):
    def __init__(self, fast):
        super().__init__()
        self._method = self.forward_fast if fast else self.forward_native

    def forward(self, x):
        return self._method(x)

    def forward_native(self, x):
        return x

    def forward_fast(self, x):
        return x


class Rope(nn.Module):
    def forward(self, x):
        return x

    def forward_native(self, x):
        return x


class Fast(Op):
    pass


rope = Rope()
rope.forward = rope.forward_native
rope(1)
Fast(True)(1)
