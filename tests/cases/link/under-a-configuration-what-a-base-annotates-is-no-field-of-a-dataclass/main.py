"""Only what a dataclass itself, or a base that is one, annotates is a field, which __init__ stores. What a plain base
annotates is a default of the class."""

from dataclasses import dataclass
from typing import Optional

FAST = False


class Mixin:
    folded: Optional[bool] = None
    split: Optional[bool] = None

    def divide(self):
        self.split = True


@dataclass
class Base:
    padded: bool = False


@dataclass
class Batch(Mixin, Base):
    size: int = 0


def run(batch):
    folded() if batch.folded else plain()
    split() if batch.split else whole()
    padded() if batch.padded else bare()


def folded(): ...
def plain(): ...
def split(): ...
def whole(): ...
def padded(): ...
def bare(): ...


batch = Batch(padded=True)
batch.divide()
run(batch)
