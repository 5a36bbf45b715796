"""A wrapper hands on *args and **kwargs. What each of its calls passes leaves no default of what is wrapped."""
import functools

WIDTH = 0


def given(): pass
def default(): pass
def named(): pass
def unnamed(): pass


def eager(function):
    @functools.wraps(function)
    def call(*args, **kwargs):
        for value in (*args, *kwargs.values()):
            if value is None:
                return None
        return function(*args, **kwargs)
    return call


def losing(function):
    def call(*args, **kwargs):
        kwargs.pop("name", None)
        return function(*args, **kwargs)
    return call


@eager
def always(x, flag=False, *, name=False):
    given() if flag else default()
    named() if name else unnamed()


@eager
def sometimes(x, flag=False, *, name=False):
    given() if flag else default()
    named() if name else unnamed()


@eager
@eager
def twice(x, flag=False, *, name=False):
    given() if flag else default()
    named() if name else unnamed()


@losing
def lost(x, flag=False, *, name=False):
    given() if flag else default()
    named() if name else unnamed()


@eager
def starred(x, flag=False, *, name=False):
    given() if flag else default()
    named() if name else unnamed()


def cut(*args): half(*args[:-1])
def half(x, flag=False): given() if flag else default()


def cut_before(*args):
    args = args[::2]
    every_second(*args)
def every_second(x, flag=False): given() if flag else default()


def from_contexts(rest, flag: bool):
    if flag:
        named()
    spread(*rest)
def spread(*args): spread_on(*args)
def spread_on(x, flag=False): given() if flag else default()


def bare(*args, **kwargs): bare_on(*args, **kwargs)
def bare_on(flag=False, *, name=False):
    given() if flag else default()
    named() if name else unnamed()


always(1, WIDTH == 8, name=WIDTH == 8)
always(2, True, name=True)
sometimes(1, True, name=True)
sometimes(2)
twice(1, True, name=True)
lost(1, True, name=True)
for rest in ([], [True]):
    starred(1, *rest, name=True)
cut(1, True)
cut_before(1, True)
from_contexts((1,), True)
from_contexts((1, True), False)
bare()
bare(True, name=True)
