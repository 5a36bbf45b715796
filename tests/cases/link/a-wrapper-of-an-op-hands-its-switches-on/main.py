import functools

import torch

library = torch.library.Library("mine", "FRAGMENT")


def quantize_fp8(): ...


def quantize_int8(): ...


def quantize_scaled(): ...


def run_experts(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, fp8: bool = False, int8: bool = False, scale=None):
    if fp8:
        quantize_fp8()
    if int8:
        quantize_int8()
    if scale is not None:
        quantize_scaled()


library.define("run_experts(Tensor a) -> ()")
library.impl("run_experts", run_experts, "CUDA")


def log(function):
    @functools.wraps(function)
    def wrapper(*args, **keywords):
        return function(*args, **keywords)

    return wrapper


def turned(function):
    def wrapper(*args, **keywords):
        return function(*args[:16], args[17], args[16], **keywords)

    return wrapper


experts = log(torch.ops.mine.run_experts)
turned_experts = turned(torch.ops.mine.run_experts)


def plain(x):
    experts(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, False, False)


def by_fp8(x):
    experts(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, True, False)


def by_int8(x, scale):
    experts(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, False, True, scale=scale)


def by_turned(x):
    turned_experts(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, False, True)


plain(torch.ones(1))
by_fp8(torch.ones(1))
by_int8(torch.ones(1), torch.ones(1))
by_turned(torch.ones(1))
