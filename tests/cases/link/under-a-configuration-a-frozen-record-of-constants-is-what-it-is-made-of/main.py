"""Frozen records that are made of constants have fields of their own and equal what is made of the same; not so where
their class has an equality of its own, where a word says which fields count, and where one was changed."""
from dataclasses import dataclass, field, replace
from enum import Enum, auto

import msgspec
import outside

SIZE = 0


class Axis(Enum):
    DATA = auto()
    TENSOR = auto()


class Layout(msgspec.Struct, frozen=True):
    sharded: frozenset
    name: str = "rows"


@dataclass(frozen=True)
class Contract:
    layout: Layout
    partial: bool = False


@dataclass(frozen=True)
class Loose:
    name: str

    def __eq__(self, other):
        return True


@dataclass(frozen=True)
class Tagged:
    name: str = field(compare=False)


@dataclass(frozen=True)
class Stamped:
    name: str

    def __post_init__(self):
        object.__setattr__(self, "name", outside.stamp())


@dataclass(frozen=True, eq=False)
class Own(outside.Base):
    name: str


@dataclass
class Mutable:
    name: str


def never():
    pass


def same():
    pass


def other():
    pass


def within():
    pass


def own():
    pass


def partial():
    pass


def either():
    pass


def loose():
    pass


def tagged():
    pass


def stamped():
    pass


def changed():
    pass


def foreign():
    pass


def mutable():
    pass


def make(*axes):
    return Layout(frozenset(axes))


def run():
    full, local = Layout(frozenset()), Layout(sharded=frozenset({Axis.TENSOR}))
    if full == Layout(frozenset()):
        same()
    else:
        never()
    if full != local:
        other()
    else:
        never()
    if local in (full, Layout(sharded=frozenset({Axis.TENSOR}), name="rows")):
        within()
    else:
        never()
    if local in (full,):
        never()
    if Axis.TENSOR in local.sharded and Axis.TENSOR not in full.sharded:
        own()
    else:
        never()
    one, two = Contract(full), Contract(local, partial=True)
    if one.partial or one == two or Contract(full, False) != one:
        never()
    if two.partial:
        partial()
    # one function makes both: which of them is not told
    if make() != make(Axis.TENSOR):
        either()
    if make() == make(Axis.TENSOR):
        either()
    if Loose("a") == Loose("b"):
        loose()
    if Tagged("a") == Tagged("b"):
        tagged()
    if Stamped("a") == Stamped("b"):
        stamped()
    if replace(Layout(frozenset({Axis.DATA})), sharded=frozenset()) == full:
        changed()
    if Own("a") == Own("b"):
        foreign()
    if Mutable("a") == Mutable("b"):
        mutable()


run()
