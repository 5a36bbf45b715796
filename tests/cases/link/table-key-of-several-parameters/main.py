"""A table whose key is made of several parameters: each call files and finds for itself, parts may be unknown."""

import os


class Pool:
    table = {}

    @classmethod
    def register(cls, source, target, function):
        key = (source, target)
        cls.table[key] = function

    @classmethod
    def get(cls, source, target):
        key = (source, target)
        return cls.table.get(key)


def register(source, target):
    def decorator(function):
        Pool.register(source, target, function)
        return function

    return decorator


@register("none", "first")
def none_to_first():
    pass


@register("some", "first")
def some_to_first():
    pass


@register("none", "second")
def none_to_second():
    pass


def use_first():
    Pool.get("none", "first")()


def use_any_first():
    Pool.get(os.environ.get("SOURCE"), "first")()


def use_nothing(flag=None):
    name = flag.name
    found = Pool.get("none", name)
    if found is not None:
        found()


use_first()
use_any_first()
use_nothing()
