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


class Pair(NamedTuple):
    first: object
    second: object = None


class Reversed(NamedTuple):
    first: object
    second: object

    def __getitem__(self, index):
        return self.second


def one(): pass
def two(): pass


def by_index():
    Pair(one, two)[1]()


def by_own_index():
    Reversed(one, two)[1 - 1]()


def by_loop():
    for function in Pair(one, second=two):
        function()


by_index()
by_own_index()
by_loop()
