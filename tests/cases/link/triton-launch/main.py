import triton
import triton.language as tl


@triton.jit
def direct(x):
    device_function(x)


@triton.jit
def device_function(x):
    pass


@triton.autotune(configs=[])
@triton.jit
def tuned(x):
    pass


@triton.jit
def unrolled(x):
    pass


class Backend:
    def __init__(self):
        self.kernel = direct

    def run(self, x):
        self.kernel[(1,)](x)


def select(big):
    return unrolled if big else direct


TABLE = {"a": tuned, "b": unrolled}
direct[(1,)](1)
Backend().run(1)
kernel = select(len([]))
kernel[lambda meta: (1,)](1)
TABLE["a"][(1,)](1)
