from dataclasses import dataclass

import torch

from . import base
from .base import _use_fast as fast, is_hip

LIMIT = 4
FIRST, (SECOND, *REST) = 1, (2, 3)


@dataclass
class Options:
    size: int = LIMIT
    kind = "plain"
    name: str

    def __init__(self, depth=2, *, table={}):
        self.depth = self.width = depth
        self.left, self.right = "l", "r"
        self.one, self.two = depth
        for self.index in table:
            self.depth += 1


def call(function: Options) -> Options:
    if fast:
        return function(is_hip)
    if not fast or torch.cuda.get_device_capability()[0] >= 9:
        return torch.compile(base.is_hip)
    if options.backend == "fa3" and not (is_sm100_supported() or base.is_hip()):
        return lambda x: x
    return None


def register(key, *more):
    return lambda function: function


@register("a", 1)
@call
def one():
    kernel[(1,)](two)
    one.attribute = Options.kind


def two():
    return


register("b", two)
getattr(two, "c")
TABLE = {"d": two, Options.kind: one, ("e", "f"): base.is_hip, "g": 1, **{}}
TABLE.update({"h": two})
TABLE["i"] = one
options["size"], options["two"][0], options[name] = 1, 2, 3
