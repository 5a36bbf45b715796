import collections
import dataclasses
from typing import Any, NamedTuple


def fast():
    pass


def slow():
    pass


@dataclasses.dataclass
class Inner:
    run: Any


@dataclasses.dataclass
class Plan:
    run: Any
    inner: Inner
    other: Any = slow

    def close(self):
        pass


class Pair(NamedTuple):
    left: Any
    right: Any


Row = collections.namedtuple("Row", "left right")


def call(run, inner, other):
    other()


plan = Plan(fast, Inner(fast))
dataclasses.asdict(plan)["run"]()
dataclasses.astuple(plan)[2]()
call(**dataclasses.asdict(plan))
dataclasses.asdict(plan)["inner"]["run"]()  # not known
if "close" in dataclasses.asdict(plan):  # no field
    dataclasses.asdict(plan)["close"]()
Pair(fast, slow)._asdict()["right"]()
Row(slow, fast)._asdict()["right"]()
