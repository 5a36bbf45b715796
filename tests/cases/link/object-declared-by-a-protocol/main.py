"""What is declared by a protocol has a context for each class of object, and is not given to what declares another."""

from typing import NamedTuple, Protocol


class Output(Protocol):
    size: int


class PlainOutput(NamedTuple):
    size: int

    def is_plain(self):
        return True


class FarOutput(NamedTuple):
    size: int

    def is_plain(self):
        return False


def plain_kernel():
    pass


def far_kernel():
    pass


class PlainMethod:
    def apply(self, layer, output: PlainOutput):
        plain_kernel()


class AnyMethod:
    def apply(self, layer, output: Output):
        if output.is_plain():
            plain_kernel()
        else:
            far_kernel()


class Layer:
    def __init__(self, method):
        self.method = method

    def run(self, output: Output):
        return self.method.apply(layer=self, output=output)


class Wrapper:
    def __init__(self, layer):
        self.inner = layer.run

    def run(self, output):
        return self.inner(output=output)


def near(layer):
    layer.run(PlainOutput(1))


def far(layer):
    Wrapper(layer).run(FarOutput(2))


for method in (PlainMethod(), AnyMethod()):
    near(Layer(method))
    far(Layer(method))
