"""Comparisons of objects whose class writes one order, and gets the others of functools.total_ordering."""
import enum
import functools


@functools.total_ordering
class Less:
    def __lt__(self, other):
        return False

    def __eq__(self, other):
        return True


@functools.total_ordering
class Most:
    def __ge__(self, other):
        return False


class Plain:
    def __lt__(self, other):
        return False


@functools.total_ordering
class Level(enum.IntEnum):
    LOW = 0

    def __lt__(self, other):  # int has the other orders
        return False


def order(left, right):
    left >= right  # not left < right
    left > right   # __lt__ of one of them


def turned(left, right):
    left < right   # not left >= right


def reflected(left, right):
    left > right   # __lt__ of the right one


def levels():
    Level.LOW >= 0


order(Less(), Less())
turned(Most(), Most())
reflected(1, Plain())
levels()
