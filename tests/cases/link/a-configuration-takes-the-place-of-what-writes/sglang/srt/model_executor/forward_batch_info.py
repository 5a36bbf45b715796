from enum import Enum, auto


class ForwardMode(Enum):
    EXTEND = auto()
    DECODE = auto()

    def is_decode(self):
        return self == ForwardMode.DECODE


class ForwardBatch:
    forward_mode: ForwardMode

    def __init__(self, mode: ForwardMode):
        self.forward_mode = mode
