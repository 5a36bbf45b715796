import types
from types import MethodType


class Layer:
    def leaf(self): pass
    def apply(self): pass


class Other:
    def leaf(self): pass


def patched(self): self.leaf()
def replaced(self): self.leaf()


class logged:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        return self.function(*args)

    def __get__(self, instance, owner=None):
        return self if instance is None else types.MethodType(self, instance)


class Model:
    @logged
    def forward(self): self.own()
    def own(self): pass


layer = Layer()
layer.run = MethodType(patched, layer)
layer.run()
layer.apply = replaced.__get__(layer, Layer)
layer.apply()
Model().forward()
