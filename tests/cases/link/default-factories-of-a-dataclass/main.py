from dataclasses import dataclass, field
from typing import Any


class Pool:
    def get(self):
        pass


def first():
    return []


def second():
    return []


def table():
    return {"a": Pool()}


@dataclass
class A:
    items: list = field(default_factory=first)
    size: int = 0


@dataclass
class B(A):
    items: list = field(default_factory=second)


@dataclass
class Hidden:
    items: list = field(init=False, default_factory=first)
    pool: Pool = None


def argument(**options):
    return field(default_factory=Pool, **options)


@dataclass
class Helped:
    pool: object = argument()


@dataclass
class Unmade:
    pool: Any = field(default_factory=Pool)
    table: dict = field(default_factory=table)


def run(unmade: Unmade):
    unmade.pool.get()
    unmade.table["a"].get()


B()
A([])
hidden = Hidden(Pool())
hidden.pool.get()
helped = Helped()
helped.pool.get()
Helped().pool.get()
Hidden(Pool()).pool.get()
