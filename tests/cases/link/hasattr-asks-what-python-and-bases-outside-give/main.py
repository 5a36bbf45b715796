import collections
import enum
from dataclasses import dataclass
from typing import NamedTuple


class Out(NamedTuple):
    a: int


class Kind(enum.Enum):
    A = 1


class Failure(RuntimeError):
    pass


class Table(dict):
    pass


class Queue(collections.UserList):
    pass


@dataclass
class Args:
    a: int = 1


class Plain:
    pass


def yes():
    pass


def no():
    pass


def ask(is_there):
    return yes() if is_there else no()


if hasattr(Out(1), "_fields"):
    yes()
if hasattr(Kind.A, "name"):
    yes()
if hasattr(Failure(), "args"):
    yes()
if hasattr(Table(), "keys"):
    yes()
if hasattr(Queue(), "data"):
    yes()
if hasattr(Args(), "__dataclass_fields__"):
    yes()
if hasattr(Plain, "__name__"):
    yes()
if getattr(Out(1), "_fields", None):
    yes()
# What none of them gives is not there.
if hasattr(Plain(), "keys"):
    no()
if hasattr(Plain(), "_fields"):
    no()
if hasattr(Out(1), "scale"):
    no()
if hasattr(Failure(), "scale"):
    no()
