"""A part of a key that is something unknown or one of some constants: found is what stands under the constants."""

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


def first():
    pass


def second():
    pass


Pool.register("some", "first", first)
Pool.register("some", "second", second)


def target(is_known):
    return "first" if is_known else os.environ.get("TARGET")


def use_known(is_known):
    Pool.get("some", target(is_known))()


def use_unknown():
    Pool.get("some", os.environ.get("TARGET"))()


use_known(input())
use_unknown()
