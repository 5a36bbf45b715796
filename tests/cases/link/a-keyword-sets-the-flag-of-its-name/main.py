"""Flags that one method sets by keyword, another by name: none of them has what was given for the others."""
from contextlib import contextmanager


class Flags:
    DEFAULTS = {"fast": False, "wide": False, "deep": False, "odd": False}

    def __init__(self):
        self.__dict__["values"] = dict(self.DEFAULTS)

    def __getattr__(self, name):
        return self.values[name]

    def set(self, name, value):
        self.values[name] = value

    @contextmanager
    def scoped(self, **kwargs):
        before = [(name, self.values[name]) for name in kwargs]
        for name, value in kwargs.items():
            self.values[name] = value
        yield self
        for name, value in before:
            self.values[name] = value


flags = Flags()


def run():
    if flags.fast:
        fast()
    if flags.wide:
        wide()
    if flags.deep:
        deep()
    if flags.odd:
        odd()


def fast():
    pass


def wide():
    pass


def deep():
    pass


def odd():
    pass


flags.set("deep", True)
with flags.scoped(fast=True, wide=False):
    run()
