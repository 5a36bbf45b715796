import json

from sgl_kernel import and_gemm, field_gemm, integer_gemm, late_gemm, loop_gemm, narrow_gemm, or_gemm, slow_gemm
from sgl_kernel import some_gemm, xor_gemm


class Settings:
    is_fast = False
    is_wide = False


class Flags:
    def __init__(self):
        self.is_off = False

    def add(self, value):
        self.is_off |= value


class Input:
    def __init__(self):
        self.wide = Settings.is_wide


def late(x, flag=False):
    flag |= x.wide
    if flag:
        late_gemm(x)  # never
    return flag


def combine(x):
    fast = Settings.is_fast
    fast |= Settings.is_wide
    if fast:
        or_gemm(x)  # never
    if Settings.is_fast | Settings.is_wide:
        slow_gemm(x)  # never
    if True & (not Settings.is_fast):
        and_gemm(x)
    if (not Settings.is_fast) ^ True:
        xor_gemm(x)  # never
    n = True
    n |= 2
    if n == 3:
        integer_gemm(x)


def combine_unknown(x, rows):
    some = False
    some |= json.loads(x)
    if some:
        some_gemm(x)
    ok = False
    for row in rows:
        ok |= row == 1
    if ok:
        loop_gemm(x)


def step(x, rows):
    combine(x)
    combine_unknown(x, rows)
    if not late(Input()):
        narrow_gemm(x)
    flags = Flags()
    flags.add(Settings.is_wide)
    if flags.is_off:
        field_gemm(x)  # never
