from typing import NamedTuple, Protocol


class Output(Protocol):
    hidden: object


class Standard(NamedTuple):
    hidden: object


class Packed(NamedTuple):
    hidden: object
    scale: object


class Method:
    def apply(self, output: Standard):
        return pack(output)


class Layer:
    def __init__(self):
        self.method = Method()

    def run(self, output: Output):
        return self.method.apply(output)


def pack(output: Packed):
    return launch()


def launch(): ...


Layer().run(Packed(1, 2))
