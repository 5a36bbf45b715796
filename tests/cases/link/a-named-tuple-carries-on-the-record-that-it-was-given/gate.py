from dataclasses import dataclass
from typing import NamedTuple, Optional


@dataclass
class Options:
    size: int
    is_grouped: bool = False


def grouped():
    pass


def plain():
    pass


def choose(options: Options):
    if options.is_grouped:
        grouped()
    else:
        plain()


class Gate:
    def __init__(self, size, is_grouped=False):
        self.options = Options(size=size, is_grouped=is_grouped)

    def forward(self, x):
        return Routed(x, self.options)


class Routed(NamedTuple):
    states: int
    options: Options
    before: Optional["Routed"] = None

    def run(self):
        choose(self.options)


class Loose(NamedTuple):
    states: int
    options: object

    def run(self):
        choose(self.options)
