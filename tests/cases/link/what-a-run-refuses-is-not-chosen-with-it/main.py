"""What a fast run calls: the source refuses some transports and methods in it, and no others."""
import sys
from enum import Enum


class Transport(Enum):
    OWN = "own"
    NEAR = "near"
    FAR = "far"

    def is_far(self):
        return self == Transport.FAR


class Backend(Enum):
    SLOW = "slow"
    FAST = "fast"

    def is_fast(self):
        return self == Backend.FAST


transport = Transport(sys.argv[1])
backend = Backend(sys.argv[2])


def get_transport():
    return transport


def get_backend():
    return backend


class Old:
    def apply(self):
        pass


class New:
    def apply(self):
        pass


class Far:
    def send(self):
        pass


class Near:
    def send(self):
        pass


class Layer:
    def __init__(self):
        self.method = Old() if sys.argv[3] else New()
        self.transport = Far() if get_transport().is_far() else Near()

    def forward_slow(self):
        self.method.apply()
        self.transport.send()

    def forward_fast(self):
        self.method.apply()
        if get_transport().is_far():
            self.transport.send()


layer = Layer()
if get_backend().is_fast():
    layer.forward_fast()
else:
    layer.forward_slow()
