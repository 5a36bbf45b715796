from dataclasses import dataclass, replace
from typing import Any


def fast():
    pass


def slow():
    pass


def wrap(function):
    def inner():
        function()

    return inner


@dataclass
class Plan:
    run: Any = None


@dataclass
class Other:
    run: Any = None


class Kept:
    def __init__(self):
        self.run = slow


replace(Plan(), run=fast).run()
taken = replace(Other(), run=slow).run
taken()
kept = Kept()
kept.run = wrap(kept.run)
kept.run()
