import triton


@triton.jit
def _fwd_kernel(x):
    pass


@triton.jit
def _merge_kernel(x):
    pass


def decode(x):
    _fwd_kernel[(1,)](x)
    _merge_kernel[(1,)](x)
