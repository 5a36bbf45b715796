import enum
import json

unknown = json.load(open("x"))


class Backend(enum.Enum):
    FAST = "fast"
    SLOW = "slow"


class Method:
    def backend_of(self):
        return self.runner


def fast():
    pass


def slow():
    pass


def none():
    pass


class Layer:
    def __init__(self, method):
        self.backend = method.backend_of()
        self.other = method.other_of()

    def run(self):
        if self.backend is None:
            none()
        elif self.backend == Backend.FAST:
            fast()
        else:
            slow()
        if self.other == Backend.FAST:
            fast()


Layer(unknown).run()
