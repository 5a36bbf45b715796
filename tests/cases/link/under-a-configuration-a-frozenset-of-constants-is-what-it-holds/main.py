"""Frozensets of texts, or of members of one enum, are what they hold: in, - | & ^, comparisons and truth are decided."""
from enum import Enum, auto

import outside

SIZE = 0


class Axis(Enum):
    DATA = auto()
    TENSOR = auto()
    CONTEXT = auto()


class Word(str, Enum):
    A = "a"


def never():
    pass


def inside():
    pass


def rest():
    pass


def both():
    pass


def less():
    pass


def full():
    pass


def open_one():
    pass


def open_two():
    pass


def grown():
    pass


def mixed():
    pass


def called():
    pass


def run(some):
    none = frozenset()
    one = frozenset({Axis.TENSOR})
    two = frozenset((Axis.DATA, Axis.TENSOR))
    if Axis.TENSOR in one:
        inside()
    else:
        never()
    if Axis.DATA in one or none:
        never()
    if two - one == {Axis.DATA} and one | {Axis.DATA} == two:
        rest()
    else:
        never()
    if two & one != one or two ^ one != {Axis.DATA}:
        never()
    else:
        both()
    if none < one < two and not two <= one:
        less()
    else:
        never()
    if two:
        full()
    # not known: what some() gives, what is added, and whether a member that is a text equals one
    if Axis.CONTEXT in frozenset({some(), Axis.DATA}):
        open_one()
    if one - {some()}:
        open_two()
    union = none
    for axis in Axis:
        union |= {axis}
    if Axis.CONTEXT in union:
        grown()
    if frozenset({"a"}) == frozenset({Word.A}):
        mixed()
    for function in frozenset({called}):
        function()


run(outside.some)
