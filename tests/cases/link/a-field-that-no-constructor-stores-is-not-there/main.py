from dataclasses import dataclass, field
from typing import ClassVar


@dataclass
class Args:
    given: int
    later: int = field(init=False)
    shared: ClassVar[int]
    named: "ClassVar[int]"
    kept: int = field(init=False, default=1)
    made: list = field(init=False, default_factory=list)


def lacks(): ...
def has(): ...


def ask(args):
    if not hasattr(args, "later"):
        lacks()
    if not hasattr(args, "shared"):
        lacks()
    if not hasattr(args, "named"):
        lacks()
    getattr(args, "later", lacks)()


def sure(args):
    if not hasattr(args, "given"):
        has()
    if not hasattr(args, "kept"):
        has()
    if not hasattr(args, "made"):
        has()


ask(Args(1))
sure(Args(1))
