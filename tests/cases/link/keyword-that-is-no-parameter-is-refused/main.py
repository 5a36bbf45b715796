"""A method without a parameter of the name of a keyword does not take the call: it is not what is called. Nor is a
wrapper that hands on its keywords to one."""

import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def renamed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        kwargs["x"] = kwargs.pop("batch")
        return function(*args, **kwargs)

    return wrapper


class Linear:
    def apply(self, layer, x, bias=None):
        pass


class Experts:
    def apply(self, layer, batch):
        pass


class Open:
    def apply(self, layer, **options):
        pass


class Layer:
    def __init__(self, kind):
        self.method = Linear() if kind == 1 else Experts() if kind == 2 else Open()

    def forward(self, batch):
        self.method.apply(layer=self, batch=batch)

    def forward_by_place(self, batch):
        self.method.apply(self, batch)

    def forward_options(self, options):
        self.method.apply(layer=self, **options)


class LoggedLinear:
    @logged
    def apply(self, layer, x):
        pass


class LoggedExperts:
    @logged
    def apply(self, layer, batch):
        pass


class RenamedLinear:
    @renamed
    def apply(self, layer, x):
        pass


class LoggedLayer:
    def __init__(self, kind):
        self.method = LoggedLinear() if kind == 1 else LoggedExperts() if kind == 2 else RenamedLinear()

    def forward(self, batch):
        self.method.apply(layer=self, batch=batch)


LoggedLayer(input()).forward(1)
layer = Layer(input())
layer.forward(1)
layer.forward_by_place(1)
layer.forward_options({"batch": 1})
