from enum import IntEnum, auto


class ForwardMode(IntEnum):
    EXTEND = auto()
    DECODE = auto()
    VERIFY = auto()
    IDLE = auto()

    def is_verify(self):
        return self == ForwardMode.VERIFY

    def is_decode(self):
        return self == ForwardMode.DECODE


class Batch:
    def __init__(self, mode):
        self.forward_mode = mode
        self.count = mode + 1
