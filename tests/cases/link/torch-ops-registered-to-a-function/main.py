import torch
from torch.library import Library, custom_op

lib = Library("sglang", "FRAGMENT")


def direct_register_custom_op(op_name, op_func, mutates_args=()):
    lib.define(op_name)


def inplace_experts(x):
    pass


direct_register_custom_op(op_name="inplace_experts", op_func=inplace_experts)


@torch.library.custom_op("mylib::gemm", mutates_args=())
def gemm(x):
    body(x)


def body(x):
    pass


torch.ops.sglang.inplace_experts(1)
torch.ops.mylib.gemm(1)
torch.ops.sgl_kernel.unregistered.default(1)
op = torch.ops.sglang.inplace_experts if lib else torch.ops.mylib.gemm
op(1)
