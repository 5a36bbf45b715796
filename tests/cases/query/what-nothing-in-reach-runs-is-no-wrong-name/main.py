import triton
from sgl_kernel import idle_gemm, quick_gemm

from near import gemm, norm_kernel


def step(x):
    quick_gemm(x)


def elsewhere(x):
    gemm(x)
    norm_kernel[(x.stride(0),)](x)


def swap():
    global _late
    _late = idle_gemm


def late(x):
    _late(x)


@triton.jit
def alone_kernel(x):
    pass


step(0)
