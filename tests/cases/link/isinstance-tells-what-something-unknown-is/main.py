import json
from typing import Protocol, runtime_checkable

unknown = json.load(open("x"))


def fast():
    pass


def slow():
    pass


class Scheme:
    def run(self):
        slow()


class Packed(Scheme):
    def __init__(self):
        self.is_fast = False


class Below(Packed):
    def run(self):
        fast()


class Open(Scheme):
    def __init__(self):
        self.is_fast = False


@runtime_checkable
class Running(Protocol):
    is_fast: bool


class Explicit(Running):
    def __init__(self):
        self.is_fast = False


Packed()
Below()
Explicit()
for name, value in unknown.items():
    setattr(Open(), name, value)


def of_packed(scheme):
    is_fast = isinstance(scheme, Packed) and scheme.is_fast
    if is_fast:
        fast()
    else:
        slow()


def of_packed_left(scheme):
    if not isinstance(scheme, Packed):
        return
    scheme.run()


def of_either(scheme):
    if isinstance(scheme, (Packed, Below)) and scheme.is_fast:
        fast()


def of_open(scheme):
    if isinstance(scheme, Open) and scheme.is_fast:
        fast()


def of_running(scheme):
    if isinstance(scheme, Running) and scheme.is_fast:
        fast()


def of_another(scheme, other):
    if isinstance(other, Packed) and scheme.is_fast:
        fast()


def of_a_loop(scheme):
    assert isinstance(scheme, Packed)
    while unknown:
        if scheme.is_fast:
            fast()  # the second time
        scheme = unknown.next


def of_a_generator(scheme):
    assert isinstance(scheme, Packed)
    later = (fast() for i in [0] if scheme.is_fast)
    scheme = unknown.next
    list(later)


def of_a_field(layer):
    if isinstance(layer.scheme, Packed) and layer.scheme.is_fast:
        fast()  # never
    if isinstance(layer.scheme, Packed):
        unknown.change(layer)
        if layer.scheme.is_fast:
            fast()


of_packed(unknown)
of_packed_left(unknown)
of_either(unknown)
of_open(unknown)
of_running(unknown)
of_another(unknown, unknown)
of_a_loop(unknown)
of_a_generator(unknown)
of_a_field(unknown)
