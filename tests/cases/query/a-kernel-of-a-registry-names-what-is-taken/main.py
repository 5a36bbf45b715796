from draft import Scheduler
from sgl_kernel import fast_gemm, slow_gemm

BACKENDS = {}


def register_backend(name):
    def keep(function):
        BACKENDS[name] = function
        return function
    return keep


class Fast:
    def run(self, x):
        return fast_gemm(x)


class Slow:
    def run(self, x):
        return slow_gemm(x)


@register_backend("fast")
def make_fast():
    return Fast()


@register_backend("slow")
def make_slow():
    return Slow()


def step(x):
    return BACKENDS["fast"]().run(x)
