"""Whether a method saves is told through *args and **keywords of what hands on, wraps or binds; not where it may be
another value."""
import functools
import os
from typing import Callable


def saved():
    pass


def read():
    pass


def log(function):
    if not os.environ.get("LOG"):
        return function

    @functools.wraps(function)
    def wrapper(*args, **keywords):
        return function(*args, **keywords)

    return wrapper


class Bound:
    """An object for a method, and for each object that it is read from another one."""

    def __init__(self, call: Callable):
        self.call = call

    def __call__(self, *args, **keywords):
        return self.call(*args, **keywords)

    def __get__(self, instance, owner=None):
        return self if instance is None else Bound(functools.partial(self.call, instance))


def bound(function):
    @functools.wraps(function)
    def wrapper(*args, **keywords):
        return function(*args, **keywords)

    return Bound(wrapper)


class Backend:
    @log
    def forward(self, x, save: bool = True, **keywords):
        return self.extend(x, save=save, **keywords)

    @log
    def extend(self, x, save: bool = True):
        if save:
            saved()
        return read()


class Both(Backend):
    def __init__(self):
        self.first = Backend()

    def extend(self, *args, **keywords):
        return self.first.extend(*args, **keywords)


class Changed(Backend):
    def extend(self, *args, **keywords):
        keywords["save"] = not keywords["save"]
        return super().extend(*args, **keywords)


class Dropped(Backend):
    def extend(self, *args, **keywords):
        keywords.pop("save")
        return super().extend(*args, **keywords)


class Layer:
    def __init__(self, backend):
        self.backend = backend

    @bound
    def run(self, x, save: bool = True):
        return self.backend.forward(x, save)


def padded(layer, save: bool):
    def full(x):
        return x

    return full(layer.backend.forward(1, save))


def without(backend: Backend):
    return Backend().forward(1, False)


def with_it(backend: Backend):
    return Backend().forward(1)


def by_two():
    return Both().forward(1, False)


def turned():
    return Changed().forward(1, False)


def left_out():
    return Dropped().forward(1, False)


def by_layer():
    return Layer(Backend()).run(1, False)


def by_layer_saved():
    return Layer(Backend()).run(1, save=True)


def behind():
    return padded(Layer(Backend()), False)


def any_of(save):
    return Backend().forward(1, bool(save))


without(None)
with_it(None)
by_two()
turned()
left_out()
by_layer()
by_layer_saved()
behind()
any_of(os.environ.get("SAVE"))
