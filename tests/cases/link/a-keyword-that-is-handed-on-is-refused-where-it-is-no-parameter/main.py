"""A backend that has no parameter for a keyword that is handed on is not what runs."""
from contextlib import contextmanager

import torch


class Plain:
    def forward(self, x, **kwargs):
        return self.run(x, **kwargs)

    def run(self, x):
        pass


class Rope(Plain):
    def run(self, x, rope=None):
        pass


class Any(Plain):
    def run(self, x, **kwargs):
        pass


class Stand:
    def __init__(self, primary):
        self.primary = primary

    def forward(self, *args, **kwargs):
        return self.primary.forward(*args, **kwargs)


@contextmanager
def scope(kwargs):
    kwargs = dict(kwargs)
    kwargs["rope"] = 1
    yield kwargs


class Layer:
    def __init__(self, backend):
        self.backend = backend

    def forward(self, x, **kwargs):
        self.backend.forward(x, **kwargs)

    def eager(self, x, **kwargs):
        with scope(kwargs) as kwargs:
            self.backend.forward(x, **kwargs)

    def pop(self, x, **kwargs):
        kwargs.pop("rope", None)
        self.backend.forward(x, **kwargs)


class Number:
    def forward(self, layer: int, **kwargs):
        pass


class Wanting:
    def forward(self, x, *, depth, **kwargs):
        pass


class Module(torch.nn.Module):
    def __init__(self, backend):
        super().__init__()
        self.backend = backend

    def forward(self):
        self.backend.forward(self)


class Lone(torch.nn.Module):
    """Python calls it with what it does not declare, too: nothing else can be meant."""

    def forward(self):
        Number().forward(self)


def with_rope(layer):
    layer.forward(1, rope=2)


def without(layer):
    layer.forward(1)


def popped(layer):
    layer.pop(1, rope=2)


def eager(layer):
    layer.eager(1, rope=2)


for backend in (Plain(), Rope(), Any(), Stand(Rope()), Stand(Plain()), Wanting(), Number()):
    layer = Layer(backend)
    with_rope(layer)
    without(layer)
    popped(layer)
    eager(layer)
    Module(backend).forward()
Lone().forward()
