"""A name that is unpacked is one of the tuples of that length that reach it: a path that gives something else, or a
tuple of another length, does not come there."""

import enum
import os


class Method(enum.Enum):
    DENSE = 1
    CHUNKED = 2
    ABSORBED = 3


def dense():
    pass


def chunked():
    pass


def absorbed():
    pass


def anything():
    pass


def choose(size):
    if size > 64:
        return Method.DENSE
    return Method.ABSORBED


def prepare(hidden, size):
    if size == 0:
        return hidden[0]
    if size < 0:
        return hidden, Method.CHUNKED, size
    return hidden, choose(size)


def core(state):
    hidden, method = state
    if method == Method.DENSE:
        return dense()
    elif method == Method.CHUNKED:
        return chunked()
    elif method == Method.ABSORBED:
        return absorbed()


def open_core(state):
    hidden, method = state
    if method == Method.DENSE:
        return anything()


core(prepare(os.environ, int(os.environ["SIZE"])))
open_core(os.environ["STATE"])
