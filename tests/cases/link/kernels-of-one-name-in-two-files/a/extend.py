import triton


@triton.jit
def _fwd_kernel(x):
    pass


@triton.jit
def _copy_kernel(x):
    pass


def extend(x):
    _fwd_kernel[(1,)](x)
    _copy_kernel[(1,)](x)
