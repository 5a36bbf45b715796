import triton

from sglang.jit.utils import load_jit


def store_module():
    return load_jit("store", cuda_wrappers=[("run", "Store::run")])


def gate_module():
    return load_jit("gate", cuda_wrappers=[("run", "Gate::run")])


def gate(x):
    gate_module().run(x)


store_module().run(0)


@triton.jit
def rotate(x):
    return x
