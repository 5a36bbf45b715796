from enum import Enum, auto


class ForwardMode(Enum):
    EXTEND = auto()
    DECODE = auto()
    DRAFT_EXTEND_V2 = auto()

    def is_draft_extend_v2(self):
        return self == ForwardMode.DRAFT_EXTEND_V2


class ForwardBatch:
    forward_mode: ForwardMode

    def __init__(self, mode: ForwardMode):
        self.forward_mode = mode
