import triton


@triton.jit
def norm_kernel(x):
    pass


def gemm(x):
    pass
