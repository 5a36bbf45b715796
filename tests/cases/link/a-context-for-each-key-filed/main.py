TABLE = {}


def gemm():
    pass


def norm():
    pass


def register(function, name):
    TABLE[name] = function


register(gemm, "gemm")
register(norm, "norm")
TABLE["gemm"]()
TABLE["norm"]()
