from enum import Enum

from torch import nn

from pkg.layers.kernels import blend_kernel
from pkg.utils import is_hip, is_sm100_supported
import sgl_kernel

_is_hip = is_hip()
_use_dense = is_sm100_supported() and not _is_hip


class Path(Enum):
    FAST = "fast"
    SLOW = "slow"


class Dispatch(Enum):
    NONE = "none"
    MIXED = "mixed"
    DEEPEP = "deepep"


class Pool:
    table = {}

    @classmethod
    def register_pair(cls, dispatch, runner, function):
        Dispatch(dispatch)
        cls.table[dispatch, runner] = function


def register_pair(dispatch, runner):
    def decorator(function):
        Pool.register_pair(dispatch, runner, function)
        return function

    return decorator


@register_pair("none", "dense")
def none_to_dense(x):
    return sgl_kernel.dense_gemm(x)


@register_pair("none", "sparse")
def none_to_sparse(x):
    return sgl_kernel.sparse_gemm(x)


@register_pair("mixed", "sparse")
def mixed_to_sparse(x):
    return sgl_kernel.sparse_gemm(x)


BACKENDS = {"dense": none_to_dense, "sparse": none_to_sparse}


def choose_path(x):
    if _is_hip:
        return Path.SLOW
    return Path.FAST


def pick():
    if is_sm100_supported():
        return none_to_dense
    return none_to_sparse


class Runner(nn.Module):
    def __init__(self, name):
        super().__init__()
        self.run = pick()

    def forward(self, x):
        if _use_dense:
            x = sgl_kernel.blackwell_gemm(x)
        elif not is_sm100_supported():
            x = sgl_kernel.hopper_gemm(x)
        path = choose_path(x)
        if path == Path.FAST:
            x = self.run(x)
        if path == Path.SLOW:
            blend_kernel[(1,)](x)
        return x
