"""The enum of table batch_mode."""
from enum import IntEnum, auto


class ForwardMode(IntEnum):
    EXTEND = auto()
    DECODE = auto()
    VERIFY = auto()
    IDLE = auto()

    def is_one(self):
        """A text before it is no statement."""
        return self == ForwardMode.DECODE or self is ForwardMode.IDLE

    def is_many(self, verify: bool = False, *, idle=True):
        return self in (ForwardMode.EXTEND,) or (verify and self == ForwardMode.VERIFY) or (
            self == ForwardMode.IDLE if idle else False)

    def is_plain_many(self):
        return self.is_many(idle=False) and not self.is_verify()

    def is_verify(self):
        return self == ForwardMode.VERIFY

    def is_twice(self):
        return self == ForwardMode.IDLE

    def is_twice(self):
        return self != ForwardMode.IDLE

    @property
    def is_wrapped(self):
        return self == ForwardMode.IDLE

    def is_long(self):
        other = self
        return other == ForwardMode.IDLE

    def is_deep(self):
        return self.is_deep()


class Batch:
    def __init__(self, forward_mode, ids):
        self.forward_mode = forward_mode
        self.ids = ids


class View:
    def __init__(self, **fields):
        vars(self).update(fields)
