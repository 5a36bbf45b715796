"""An op that only runs which choose the fast runner call: below it is no other runner."""
import sys
from enum import Enum


class Backend(Enum):
    SLOW = "slow"
    FAST = "fast"

    def is_fast(self):
        return self == Backend.FAST


backend = Backend(sys.argv[1])


def get_backend():
    return backend


class Runner:
    def __init__(self, chosen):
        self.chosen = chosen
        if chosen.is_fast():
            self.core = fast
        else:
            self.core = slow

    def run(self):
        self.core()


def slow():
    pass


def fast():
    pass


class Layer:
    def __init__(self):
        self.runner = Runner(get_backend())
        self.is_fast = get_backend().is_fast()

    def forward(self):
        self.runner.run()

    def forward_fast(self):
        self.runner.run()


layer = Layer()
if layer.is_fast:
    layer.forward_fast()
else:
    layer.forward()
