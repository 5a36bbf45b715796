from enum import Enum


class ForwardMode(Enum):
    DECODE = 1
    EXTEND = 2


class ForwardBatch:
    forward_mode: ForwardMode
