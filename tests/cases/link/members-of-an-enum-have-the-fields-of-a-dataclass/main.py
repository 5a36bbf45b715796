from dataclasses import dataclass
from enum import Enum


class Layer:
    def run(self):
        pass


class Other:
    def run(self):
        pass


@dataclass
class Spec:
    layer: object
    width: int

    def __post_init__(self):
        self.layer.run()

    def go(self):
        self.layer.run()


class Kind(Spec, Enum):
    FAST = Layer(), 1
    SLOW = Other(), 2


class Plain(Enum):
    LAYER = Layer(), 1

    def go(self):
        return self.value[0]


Kind.FAST.go()
Kind.SLOW.layer.run()
Spec(*(Layer(), 3)).go()
Plain.LAYER.go().run()
