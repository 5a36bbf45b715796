import torch
from torch.library import Library, impl, triton_op

lib = Library("demo", "FRAGMENT")
aten = Library("aten", "IMPL")


def register(op_name, op_func, key="CUDA"):
    lib.define(op_name + "(Tensor x) -> Tensor")
    lib.impl(op_name, op_func, key)


def attend(x):
    pass


def gather(x):
    pass


def gather_on_cpu(x):
    pass


register("attend", attend)
register("gather", gather)
lib.impl("gather", gather_on_cpu, "CPU")
lib.impl("gather", gather_on_cpu, "Meta")


@impl(lib, "mix", "CUDA")
def mix(x):
    pass


@impl("demo::sort", "CUDA")
def sort(x):
    pass


@triton_op("demo::merge", mutates_args={})
def merge(x):
    pass


@torch.library.register_kernel("demo::merge", "cpu")
def merge_on_cpu(x):
    pass


def stable_mm(a, b):
    pass


aten.impl("aten::mm", stable_mm, "CUDA")
aten.impl("mean.dim", stable_mm, "CPU")


def stable_bmm(a, b):
    pass


aten.impl("aten::bmm", stable_bmm, "CUDA")


def run(x):
    torch.ops.demo.attend(x)
    torch.ops.demo.gather.default(x)
    torch.ops.demo.mix(x)
    torch.ops.demo.sort(x)
    torch.ops.demo.merge(x)
    torch.ops.demo.other.default(x)
    torch.nn.functional.linear(x, x)
    torch.nn.Linear(1, 1)(x)
    flat = x.reshape(-1, 4)
    torch.matmul(flat, x)
    torch.matmul(x, x.to(torch.half).T)
    torch.matmul(x.view(1, 2, 3), x)
    turned = x.view(2, 3)

    def widen():
        nonlocal turned
        turned = turned.unsqueeze(0)

    widen()
    torch.matmul(turned, x)


run(0)
