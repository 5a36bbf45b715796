"""A store under an index that is not known is one under any index."""
from outside import layers


class Fast:
    def gemm(self):
        pass


def first(layers):
    """enumerate() counts."""
    flags = [False, False]
    for i, layer in enumerate(layers):
        flags[i] = layer.is_fast
    if any(flags):
        by_enumerate()


def second(table):
    """No value of the index ever comes."""
    places = []
    kernels = [None, None]
    for place in places:
        kernels[place] = Fast()
    kernels[0].gemm()


def third(table):
    """Nor of a part of it."""
    places = []
    kernels = {}
    for place in places:
        kernels[place, "x"] = Fast()
    for kernel in kernels.values():
        kernel.gemm()


def by_enumerate():
    pass


first(layers)
second(layers)
third(layers)
