from builtins import isinstance as is_a


class Linear:
    pass


class Moe:
    pass


def gemm():
    pass


def norm():
    pass


def method_of(layer):
    if is_a(layer, Linear):
        return gemm
    return norm


def getattr(layer, name):
    return gemm


def own(name):
    return getattr(Linear(), name)


method_of(Linear())()
method_of(Moe())()
own("gemm")
own("norm")
