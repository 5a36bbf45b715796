import json
from enum import Enum, Flag

from modes import Layout, give


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


class Named(Enum):
    PLAIN = 1
    HIP = 2


class Bits(Flag):
    LOW = 1
    HIGH = 2


def choose_others():
    if _is_hip:
        return Named.HIP, Bits.HIGH, Layout.SWIZZLED


def core_of_others(name, bits, layout):
    if name == Named.HIP:
        by_members()
    if bits == Bits.HIGH:
        by_operator()
    if layout == Layout.SWIZZLED:
        by_alias()


def by_members():
    pass


def by_operator():
    pass


def by_alias():
    pass


unknown = json.loads(input())
choose_others()
give(unknown)
core_of_others(Named.__members__[unknown], ~Bits.LOW, unknown.layout)
core(choose(unknown), choose_backend(unknown))
core(unknown, unknown)
