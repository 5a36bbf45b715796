import copy
import dataclasses
from typing import Any

UNSET = object()
OTHER = object()
chosen: Any = UNSET
bound: Any = UNSET
TABLE = {"fast": 1}


def never_gemm(): pass
def unset_gemm(): pass
def other_gemm(): pass
def bound_gemm(): pass
def loop_gemm(): pass
def made_gemm(): pass
def equal_gemm(): pass
def copied_gemm(): pass
def held_gemm(): pass


def choose(backend):  # nothing calls it
    global chosen
    chosen = backend


def bind(backend):
    global bound
    bound = backend


class Anything:
    def __eq__(self, other):
        return True


@dataclasses.dataclass
class Holder:
    value: object = UNSET


def make():
    return object()


several = []
for i in range(2):
    several.append(object())


def serve():
    if chosen is not UNSET:
        never_gemm()
    else:
        unset_gemm()
    if chosen is None or chosen == "fast" or not chosen or chosen in TABLE:
        never_gemm()
    if chosen is not OTHER:
        other_gemm()
    if bound is not UNSET:
        bound_gemm()
    if several[0] is not several[1]:
        loop_gemm()
    if make() is not make():
        made_gemm()
    if chosen == Anything():
        equal_gemm()
    if copy.deepcopy(UNSET) is not UNSET:
        copied_gemm()
    if copy.deepcopy(Holder()).value is not UNSET:
        held_gemm()


bind("fast")
serve()
