from dataclasses import dataclass
from typing import NamedTuple


class Layer:
    scale: float  # only a checkpoint that has one stores it
    bias: float = 0.0

    def __init__(self, has):
        if has:
            self.scale = 1.0

    def apply(self):
        if hasattr(self, "scale"):
            scaled()
        else:
            plain()
        if hasattr(self, "bias"):
            biased()
        else:
            never()


@dataclass
class Config:
    scale: float


class Pair(NamedTuple):
    scale: float


def scaled(): pass
def plain(): pass
def biased(): pass
def never(): pass


Layer(False).apply()
Layer(True).apply()
if not hasattr(Config(1.0), "scale"):
    never()
if not hasattr(Pair(1.0), "scale"):
    never()
