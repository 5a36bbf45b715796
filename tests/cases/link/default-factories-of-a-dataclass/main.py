from dataclasses import dataclass, field
from typing import Any, ClassVar


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


class Mixin:
    note: int = 0


@dataclass
class Fields(Mixin):
    count: ClassVar[int] = 0
    key: int = field(default=0, kw_only=True)
    size: int
    size: Any
    hook: Any


class Base:
    def __init__(self):
        pass


@dataclass
class Made(Base):
    hook: Any


fields = Fields(1, first)
fields.hook()
made = Made(second)
made.hook()
