"""The modes of a batch, and what is chosen for it."""
from enum import IntEnum, auto


class ForwardMode(IntEnum):
    EXTEND = auto()
    DECODE = auto()
    VERIFY = auto()

    def is_extend(self):
        return self == ForwardMode.EXTEND

    def is_verify(self):
        return self == ForwardMode.VERIFY

    def is_decode(self):
        return self == ForwardMode.DECODE


class Method(IntEnum):
    DENSE = auto()
    LATENT = auto()
    SMALL = auto()
    OTHER = auto()
