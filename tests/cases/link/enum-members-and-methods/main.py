from enum import Enum, IntEnum, auto


class Mode(IntEnum):
    DECODE = auto()
    EXTEND = auto()

    def is_decode(self):
        return self == Mode.DECODE

    @property
    def is_extend(self):
        return check(self)


class Handler(Enum):
    A = "a"

    @classmethod
    def default(cls):
        return cls.A


def check(mode):
    return mode == Mode.EXTEND


Mode.DECODE.is_decode()
Mode(1).is_decode()
Mode["EXTEND"].is_extend
for mode in Mode:
    mode.is_decode()
if Handler.default() == Handler.A:
    check(Mode.DECODE)
