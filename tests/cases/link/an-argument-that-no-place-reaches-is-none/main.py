"""What a call leaves out is None, through *args, too; where a place, a keyword or a dict may give it, it may be not."""

import torch


def plain():
    pass


def fused():
    pass


class Op:
    def __init__(self):
        self.method = self.run

    def forward(self, *args, **keywords):
        return self.method(*args, **keywords)


class Norm(Op):
    def run(self, x, residual=None):
        if residual is not None:
            return fused()
        return plain()


class Short(Op):
    def run(self, x, residual=None):
        if residual is not None:
            return fused()
        return plain()


class Named(Op):
    def run(self, x, residual=None):
        if residual is not None:
            return fused()
        return plain()


class Spread(Op):
    def run(self, x, residual=None):
        if residual is not None:
            return fused()
        return plain()


class Packed(Op):
    def run(self, x, residual=None):
        if residual is not None:
            return fused()
        return plain()


class More(Op):
    def forward(self, *args, **keywords):
        args = args + (torch.ones(1),)
        return self.method(*args, **keywords)

    def run(self, x, residual=None):
        if residual is not None:
            return fused()
        return plain()


def activate(x, ids=None):
    if ids is None:
        plain()
    else:
        fused()


def silu(x, ids=None):
    return activate(x, ids)


def gelu(x, ids=None):
    return activate(x, ids)


def main(x, y, rest, given):
    norm = Norm()
    norm.forward(x)
    norm.forward(x, y)
    Short().forward(x)
    Named().forward(x, residual=y)
    Spread().forward(*rest)
    Packed().forward(x, **given)
    More().forward(x)
    silu(x)
    gelu(x, y)


main(torch.ones(1), torch.ones(1), torch.load("rest"), torch.load("given"))
