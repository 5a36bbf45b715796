"""In a function that runs for one object, what stands behind an attribute that the object lacks does not run. A
named tuple has its fields and its methods; nothing is stored in one later."""

from typing import NamedTuple, Protocol


class Record(Protocol):
    states: int


class Routed(NamedTuple):
    states: int
    routes: int


class Packed(NamedTuple):
    states: int

    def unpack(self):
        return self


class Open:
    def __init__(self):
        self.states = 1


def combine():
    pass


def gather():
    pass


def run(record: Record):
    if input():
        routes, rest = record.routes
        combine()
    states = record.states
    gather()


def start(state, flag, other):
    state.routes = 1
    record = Routed(1, 2) if flag else Packed(1) if other else Open()
    run(record)


start(input(), input(), input())
