"""A comprehension takes those elements for which its test is true, where each has its place and the test is decided."""
from enum import Enum, auto

import outside


class Axis(Enum):
    DATA = auto()
    TENSOR = auto()


def never():
    pass


def tensor():
    pass


def second():
    pass


def likely():
    pass


def first():
    pass


def sizes(width):
    return {Axis.DATA: 1, Axis.TENSOR: width}


def sharded(*axes, widths):
    return frozenset(axis for axis in axes if widths[axis] > 1)


WIDTH = 1
held = sharded(Axis.DATA, Axis.TENSOR, widths=sizes(WIDTH))
if Axis.TENSOR in held:
    tensor()
if Axis.DATA in held:
    never()
if sharded(Axis.DATA, widths=sizes(WIDTH)):
    never()
names = [name for name in ("a", "b", "c") if name != "a" if name != "c"]
if names[0] == "b":
    second()
else:
    never()
if len(names) > 1:
    never()
open_names = [name for name in ("a", "b") if outside.wants(name)]
if open_names[0] == "b":
    likely()
else:
    first()
