"""Three backends, two of which send: a run that asks twice gets one answer, so whoever sends is no local one."""
import sys
from enum import Enum


class Backend(Enum):
    LOCAL = "local"
    NEAR = "near"
    FAR = "far"

    def is_near(self):
        return self == Backend.NEAR

    def is_far(self):
        return self == Backend.FAR


backend = Backend(sys.argv[1])


def get_backend():
    return backend


class Layer:
    def __init__(self):
        self.sends = get_backend().is_near() or get_backend().is_far()

    def forward(self):
        if not self.sends:
            self.dispatch()

    def dispatch(self):
        send() if get_backend().is_near() or get_backend().is_far() else keep()


def is_local(told):
    return told.backend == Backend.LOCAL


def send():
    pass


def keep():
    pass


def near(told):
    if get_backend().is_near() and is_local(told):
        keep()


Layer().forward()
near(sys.stdin)
