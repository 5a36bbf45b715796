import sys
from typing import ClassVar

import patch


def fast_gemm(): pass
def slow_gemm(): pass


class Base:
    level: ClassVar[int] = 0
    kind: ClassVar[int] = 0
    depth: ClassVar[int] = 0
    width: int = 0

    def set(self, value):
        self.depth = value


class Below(Base):
    level = 1


def of_base(): fast_gemm() if Base().level == 0 else slow_gemm()
def of_below(): fast_gemm() if Below().level == 0 else slow_gemm()
def by_name(): fast_gemm() if Base().kind == 0 else slow_gemm()
def field(): fast_gemm() if Base().width == 0 else slow_gemm()


def by_method():
    base = Base()
    base.set(int(sys.argv[1]))
    fast_gemm() if base.depth == 0 else slow_gemm()


for call in [of_base, of_below, by_name, by_method, field]:
    call()
