"""Mode.is_extend() is asked with the flag and without: in what is returned the flag decides, so the calls do not meet."""
from enum import IntEnum, auto


class Mode(IntEnum):
    EXTEND = auto()
    DRAFT = auto()

    def is_extend(self, with_draft: bool = False):
        return self == Mode.EXTEND or (with_draft and self == Mode.DRAFT)

    def is_itself(self, flag: bool = False):
        return flag


def padded():
    pass


def ragged():
    pass


def absorbed():
    pass


def forward(mode):
    if mode.is_extend(with_draft=True):
        padded()
    if mode.is_extend():
        ragged()
    else:
        absorbed()
    mode.is_itself(True)
    mode.is_itself()


forward(Mode.DRAFT)
