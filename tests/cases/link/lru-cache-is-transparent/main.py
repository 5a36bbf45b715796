import functools
from functools import lru_cache


@lru_cache(maxsize=None)
def build(name):
    return make(name)


@functools.cache
def once():
    return one


def make(name):
    return one


def one():
    pass


build("a")()
once()()
