"""Registries of this module, and what goes through them."""
import outside

from plugins import OPEN, SHUT, add, offer

EMPTY = []
ALIASED = []
KEPT = {}
SEEN: list = list()


def first():
    pass


def other():
    pass


def inside():
    pass


def find(name):
    for item in EMPTY:  # nothing fills it
        if item == name:
            inside()
            return first
    return other


def aliased(name):
    for item in ALIASED:  # handed on: what is done to it is not known
        inside()
        return first
    return other


def shut(name):
    for item in SHUT:  # filled by a function that nothing calls
        inside()
        return first
    return other


def filled(name):
    for item in OPEN:  # filled by a function that the tree calls
        item()
    return other


def kept(name):
    for item in KEPT:  # stored to, where anyone may call
        inside()


def shadowed(EMPTY):
    for item in EMPTY:  # a name of the function's own
        item()


class Keeper:
    def keep(self, key):
        KEPT[key] = first


def seen(items):
    for item in SEEN:  # nothing fills it, and what follows runs
        inside()
    else:
        first()
    if len(SEEN) or items in SEEN:
        other()


find("a")()
aliased("a")()
shut("a")()
filled("a")()
kept("a")
shadowed([inside])
seen([])
add(first)
outside.use(ALIASED)
