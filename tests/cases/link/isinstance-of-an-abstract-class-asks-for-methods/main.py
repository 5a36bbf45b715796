from collections import abc


class Iterates:
    def __iter__(self):
        return iter([])


class Listed(list): ...


class Called:
    def __call__(self): ...


class Plain: ...


class Base: ...


def first(): ...


def second(): ...


def third(): ...


def fourth(): ...


def fifth(): ...


def never(): ...


if isinstance(Iterates(), abc.Iterable):
    first()
if isinstance(Listed(), abc.Sequence):
    second()
if isinstance(Called(), abc.Callable):
    third()
if isinstance(Plain(), object):
    fourth()
else:
    never()
if issubclass(Plain, object):
    fifth()
if isinstance(Plain(), Base) or isinstance(Plain(), (dict, str)):
    never()
