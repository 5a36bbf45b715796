"""A function that tests what it is given is a test of that: the values that it is false for do not come behind it."""

from enum import Enum
from typing import NamedTuple


class Format(Enum):
    ROWS = 1
    PACKED = 2

    def is_rows(self):
        return self == Format.ROWS

    def is_packed(self):
        return self is Format.PACKED


class Rows(NamedTuple):
    data: int

    @property
    def format(self):
        return Format.ROWS

    def unpack(self):
        pass

    def store(self):
        pass


class Packed(NamedTuple):
    data: int

    @property
    def format(self):
        return Format.PACKED

    def unpack(self):
        pass

    def store(self):
        pass


class Checker:
    @staticmethod
    def is_rows(output):
        return output.format.is_rows()

    @classmethod
    def is_packed(cls, output):
        return not cls.is_rows(output)


def may_store(output, limit=8):
    if not isinstance(output, Rows):
        return False
    if limit == 0:
        return False
    return output.data is not None


def by_checker(output):
    if Checker.is_rows(output):
        output.store()
    elif Checker.is_packed(output):
        output.unpack()
    is_rows = Checker.is_rows(output)
    if is_rows:
        output.store()


def by_function(output):
    if may_store(output=output):
        output.store()
        return
    output.unpack()


def by_assertion(output):
    assert Checker.is_packed(output)
    output.unpack()


for output in (Rows(1), Packed(2)):
    by_checker(output)
    by_function(output)
try:
    by_assertion(Rows(3))
except AssertionError:
    by_assertion(Packed(4))


def goes_through(output):
    """Does more than to test what it is given."""
    for part in (output,):
        if part.format.is_packed():
            return True
    return False


def binds_again(output):
    output = Packed(5) if output.format.is_rows() else Rows(6)
    return output.format.is_rows()


def by_others(output, told_by):
    if goes_through(output):
        output.unpack()
    if binds_again(output):
        output.unpack()
    if told_by(output):
        output.unpack()


for output in (Rows(1), Packed(2)):
    by_others(output, lambda output: output.format.is_packed())
