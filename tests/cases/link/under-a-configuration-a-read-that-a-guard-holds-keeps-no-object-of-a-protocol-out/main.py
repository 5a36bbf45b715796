"""A declared protocol says little of what an object has: a function reads of some what others lack."""
from typing import NamedTuple, Protocol

CAPTURED = False


def bypassed_gemm(): ...
def standard_gemm(): ...


class Output(Protocol):
    @property
    def format(self): ...


class Standard(NamedTuple):
    weights: int

    @property
    def format(self):
        return "standard"


class Bypassed(NamedTuple):
    logits: int

    @property
    def format(self):
        return "bypassed"


class Checker:
    @staticmethod
    def is_standard(output):
        return isinstance(output, Standard)

    @staticmethod
    def is_bypassed(output):
        return isinstance(output, Bypassed)


def select(is_bypassed):
    if is_bypassed:
        return Bypassed(1)
    return Standard(2)


class Experts:
    def forward(self, output: Output):
        if CAPTURED:
            assert Checker.is_standard(output)
            return output.weights
        return self.forward_impl(output)

    def forward_impl(self, output: Output):
        if Checker.is_bypassed(output):
            bypassed_gemm()
        else:
            standard_gemm()


def run(x):
    Experts().forward(select(x))
