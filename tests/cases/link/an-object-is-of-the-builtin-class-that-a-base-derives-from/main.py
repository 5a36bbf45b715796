import collections
import typing
from collections import OrderedDict, defaultdict

from torch import nn


class Ordered(OrderedDict): ...


class Default(defaultdict): ...


class Pair(typing.NamedTuple):
    left: int


class Point(collections.namedtuple("Point", "x y")): ...


class Queue(collections.deque): ...


class Layers(nn.ModuleList): ...


class Wrong(ValueError): ...


class Plain: ...


def first(): ...


def second(): ...


def third(): ...


def fourth(): ...


def fifth(): ...


def never(): ...


if isinstance(Ordered(), dict):
    first()
if isinstance(Default(int), dict):
    second()
if isinstance(Pair(1), (list, tuple)):
    third()
if isinstance(Point(1, 2), tuple):
    fourth()
if isinstance(Wrong(), Exception):
    fifth()
if isinstance(Queue(), list) or isinstance(Layers(), (list, tuple)) or isinstance(Plain(), dict):
    never()
if isinstance(Pair(1), list) or isinstance(Ordered(), list) or isinstance(Wrong(), dict):
    never()
if isinstance(Plain(), Exception):
    never()
if not isinstance(Pair(1), tuple):
    never()
