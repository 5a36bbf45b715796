import torch
import triton


@triton.jit
def copy_kernel(x):
    pass


def scaled_mm(x):
    return torch.ops.sgl_kernel.fp8_mm(x)


def torch_mm(x):
    return torch.mm(x, x)


def prepare(x):
    copy_kernel[(1,)](x)
