"""A name that is unpacked is one of the tuples of that length that reach it: a path that gives something else, or a
tuple of another length, does not come there; nor does what is behind the star of a call that takes no such tuple."""

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


def run(function, batch=None):
    return function()


def spread(inner):
    return run(*inner)


def split(size):
    if size > 64:
        return dense, size
    return chunked, size, None, *range(size)


def open_core(state):
    hidden, method = state
    if method == Method.DENSE:
        return anything()


core(prepare(os.environ, int(os.environ["SIZE"])))
open_core(os.environ["STATE"])
spread(split(int(os.environ["SIZE"])))
