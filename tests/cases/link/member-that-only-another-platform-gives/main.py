import json
from enum import Enum


def is_hip():
    return False


_is_hip = is_hip()


class Method(Enum):
    MHA = 1
    FUSED = 2
    NPU = 3


class Backend(Enum):
    TRITON = "triton"
    AITER = "aiter"


def choose(batch):
    if _is_hip:
        if batch:
            return Method.FUSED
    return Method.MHA


def choose_backend(name):
    if _is_hip:
        return Backend.AITER
    return Backend(name)


def set_elsewhere(batch):
    batch.method = Method.NPU


def core(method, backend):
    if method == Method.MHA:
        mha()
    elif method == Method.FUSED:
        fused()
    elif method == Method.NPU:
        npu()
    if backend == Backend.AITER:
        aiter()


def mha():
    pass


def fused():
    pass


def npu():
    pass


def aiter():
    pass


unknown = json.loads(input())
core(choose(unknown), choose_backend(unknown))
core(unknown, unknown)
