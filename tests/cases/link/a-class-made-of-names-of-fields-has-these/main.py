import typing
from dataclasses import field, make_dataclass


class Left:
    def go(self): ...


class Right:
    def go(self): ...


class Base:
    def go(self): ...


def make_right(): return Right()
def never(): ...


Pair = typing.NamedTuple("Pair", [("left", Left), ("right", Right)])
Record = make_dataclass("Record", ["left", ("right", Right), ("more", Right, field(default_factory=make_right))])
Derived = make_dataclass("Derived", [("left", Left)], bases=(Base,))


class Named(typing.NamedTuple("Named", [("left", Left)])):
    def begin(self):
        self.left.go()


def pair(x):
    x.right.go()
    left, right = x
    left.go()


def record(x):
    x.left.go()
    x.more.go()


def changed(x):
    x.left = Right()
    x.left.go()


def derived(x):
    x.left.go()
    x.missing.go()


pair(Pair(Left(), right=Right()))
record(Record(Left(), Right()))
changed(Record(Left(), Right(), more=None))
derived(Derived(Left()))
Named(Left()).begin()
