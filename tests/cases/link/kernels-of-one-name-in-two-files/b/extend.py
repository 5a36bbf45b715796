import triton


@triton.jit
def _copy_kernel(x):
    pass


def move(x):
    _copy_kernel[(1,)](x)
