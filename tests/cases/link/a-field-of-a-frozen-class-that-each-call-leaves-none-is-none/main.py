"""A field of a frozen class that each call leaves None, or gives None, is None; that of another class may be stored by
what is not followed, and an object that no call made may hold anything."""
from dataclasses import dataclass, replace
from typing import Optional

import msgspec
import outside


class Sum:
    def run(self):
        pass


def never():
    pass


@dataclass(frozen=True)
class Stage:
    name: str
    total: Optional[Sum] = None


class Output(msgspec.Struct, frozen=True):
    value: object
    total: Optional[Sum] = None


@dataclass
class Open:
    total: Optional[Sum] = None


@dataclass(frozen=True)
class Given:
    total: Optional[Sum] = None


@dataclass(frozen=True)
class Filled:
    total: Optional[Sum] = None

    def __post_init__(self):
        object.__setattr__(self, "total", Sum())


@dataclass(frozen=True)
class Received:
    total: Optional[Sum] = None


def of_stage(stage):
    if stage.total is not None:
        never()


def of_output(output):
    if output.total is not None:
        never()


def of_open(open):
    if open.total is not None:
        open.total.run()


def of_given(given):
    if given.total is not None:
        given.total.run()


def of_filled(filled):
    if filled.total is not None:
        filled.total.run()


def of_received(received: Received):
    if received.total is not None:
        received.total.run()


stage = Stage("attention")
of_stage(replace(stage, total=stage.total if stage.total is not None else None))
of_output(Output(outside.tensor(), total=stage.total))
of_open(Open())
of_given(Given())
of_given(Given(Sum()))
of_filled(Filled())
of_received(Received())
of_received(outside.receive())
