import triton

from pkg.layers.registry import OPS, register_op


@triton.jit
def blend_kernel(x):
    pass


@triton.jit
def never_kernel(x):
    pass


@triton.jit
def tested_kernel(x):
    pass


@triton.jit
def filed_kernel(x):
    pass


@triton.jit
def wrapped_kernel(x):
    pass


@triton.jit
def other_kernel(x):
    pass


OPS["filed"] = filed_kernel


def wrapper(x):
    wrapped_kernel[(1,)](x)


def other(x):
    other_kernel[(1,)](x)


@register_op("named")
def named(x):
    return other(x)
