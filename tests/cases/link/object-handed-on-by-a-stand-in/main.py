"""A function that hands on all that it is given, undeclared, stands in for another: what that refuses does not
come to it."""

from typing import NamedTuple, Protocol


class Record(Protocol):
    states: int


class Plain(NamedTuple):
    states: int


class Packed(NamedTuple):
    states: int


def kernel(record: Plain, info):
    launch()


def launch():
    pass


def stand_in(record, info):
    return kernel(record, info)


def half(record, info):
    return kernel(record, 1)


def run(record: Record, info):
    stand_in(record, info)


def run_half(record: Record, info):
    half(record, info)


def start(flag):
    record = Plain(1) if flag else Packed(1)
    run(record, 1)
    run_half(record, 1)


start(input())
