"""Keywords of a class statement say nothing of what makes its objects, but for a metaclass."""
import msgspec
import outside


def never():
    pass


def likely():
    pass


class Sum(msgspec.Struct, frozen=True):
    complete: object = None


class Base:
    def __init_subclass__(cls, kind=None):
        cls.kind = kind


class Named(Base, kind="named"):
    def __init__(self):
        self.complete = None


class Meta(type):
    def __instancecheck__(cls, other):
        return True


class Loose(metaclass=Meta):
    def __init__(self):
        self.complete = None


def of_sum(owed):
    if isinstance(owed, Sum):
        if owed.complete is not None:
            never()


def of_named(owed):
    if isinstance(owed, Named):
        if owed.complete is not None:
            never()


def of_loose(owed):
    if isinstance(owed, Loose):
        if owed.complete is not None:
            likely()


Sum()
Named()
Loose()
of_sum(outside.owed())
of_named(outside.owed())
of_loose(outside.owed())
