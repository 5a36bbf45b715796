"""Unpacking a named tuple gives its fields by their places, unless its class says what going through it gives."""
from typing import NamedTuple

WIDTH = 0


class Output(NamedTuple):
    weights: object
    ids: object


class Own(NamedTuple):
    weights: object
    ids: object

    def __iter__(self):
        return iter((self.ids, self.weights))


def small(): pass
def large(): pass


def plain():
    weights, ids = Output(8, WIDTH)
    large() if ids > 16 else small()


def own():
    weights, ids = Own(8, WIDTH)
    large() if ids > 16 else small()


plain()
own()
