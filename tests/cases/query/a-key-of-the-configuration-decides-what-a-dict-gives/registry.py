from sgl_kernel import fast_gemm, fused_gemm, other_gemm, slow_gemm

BACKENDS = {}


def register_backend(name):
    def keep(function):
        BACKENDS[name] = function
        return function
    return keep


class Fast:
    def __init__(self):
        self.x = 0

    def run(self, x):
        return fast_gemm(x)


class Slow:
    def __init__(self):
        self.x = 1

    def run(self, x):
        return slow_gemm(x)


@register_backend("fast")
def make_fast():
    return Fast()


@register_backend("slow")
def make_slow():
    return Slow()


class Pool:
    functions = {}

    @classmethod
    def register(cls, dispatch, runner):
        def keep(function):
            cls.functions[(dispatch, runner)] = function
            return function
        return keep

    @classmethod
    def fused(cls, dispatch, runner):
        key = (dispatch, runner)
        return cls.functions.get(key)


@Pool.register("none", "fused")
def run_fused(x):
    return fused_gemm(x)


@Pool.register("none", "other")
def run_other(x):
    return other_gemm(x)
