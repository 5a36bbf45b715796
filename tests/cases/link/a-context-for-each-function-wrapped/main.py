import functools


def log():
    pass


def gemm():
    pass


def norm():
    pass


def traced(before, function):
    @functools.wraps(function)
    def inner():
        before()
        return function()
    return inner


traced(log, gemm)()
traced(log, norm)()
