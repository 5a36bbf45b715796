"""What tests of versions and of sizes are worked out of: split, map, tuple, log2, bits."""
import math

VERSION = ""
COUNT = 0


def new(): pass
def old(): pass
def power(): pass
def other(): pass
def even(): pass
def odd(): pass
def known(): pass
def unknown(): pass


def version():
    new() if tuple(map(int, VERSION.split(".")[:2])) >= (12, 3) else old()


def by_logarithm():
    power() if COUNT > 0 and math.log2(COUNT).is_integer() else other()


def by_bits():
    power() if COUNT & (COUNT - 1) == 0 else other()


def gone_through_twice():
    parts = map(int, VERSION.split("."))
    first = tuple(parts)
    second = tuple(parts)
    known() if second >= (12, 3) else unknown()


version()
by_logarithm()
by_bits()
gone_through_twice()
