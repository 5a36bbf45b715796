"""A method that two kinds of layers ask, one of which no run with its own transport has: there the other tells."""
import sys
from enum import Enum


class Transport(Enum):
    OWN = "own"
    FAR = "far"


class Backend(Enum):
    SLOW = "slow"
    FAST = "fast"


transport = Transport(sys.argv[1])
backend = Backend(sys.argv[2])


def get_transport():
    return transport


def get_backend():
    return backend


class Scheme:
    def backend(self):
        return Backend.FAST


class Base:
    def backend(self, layer):
        return None


class Method(Base):
    def backend(self, layer):
        return layer.scheme.backend()

    def apply(self):
        pass


class Never(Base):
    def backend(self, layer):
        return Backend.SLOW

    def apply(self):
        pass


class Plain:
    def __init__(self):
        self.scheme = Scheme()


class Sent(Plain):
    pass


method = Method()
never = Never()
if get_transport() == Transport.FAR:
    method.backend(Sent())
method.backend(Plain())
never.backend(Plain())
if get_transport() == Transport.OWN:
    if get_backend() == Backend.FAST:
        method.apply()
        never.apply()
