from dataclasses import dataclass, field
from typing import Callable, List, NamedTuple


class Pool:
    def get(self):
        pass


def named():
    return {}


@dataclass
class Spec:
    action: Callable
    pool: Pool = field(default_factory=Pool)
    hooks: List[Callable] = field(default_factory=list)
    names: dict = field(default_factory=lambda: named())

    def __post_init__(self):
        checked()


class Pair(NamedTuple):
    left: Callable
    right: Callable


def checked():
    pass


def one():
    pass


def two():
    pass


spec = Spec(action=one)
spec.action()
spec.pool.get()
spec.hooks.append(two)
for hook in spec.hooks:
    hook()
pair = Pair(one, two)
pair.right()
