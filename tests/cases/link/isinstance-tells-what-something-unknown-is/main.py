import abc
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


class Abstract(abc.ABC):
    def __init__(self):
        self.is_fast = False


class Virtual:
    is_fast = True


class Copied:
    def __init__(self):
        self.is_fast = False

    def __setstate__(self, state):
        vars(self).update(state)


class Based:
    def __init__(self):
        self.is_fast = False


class Parent:
    def __init__(self):
        self.is_fast = False


class Child(Parent):
    def __init__(self):
        self.is_fast = True


Abstract()
Abstract.register(Virtual)
Copied()
Based()
type("Made", (Based,), {"is_fast": True})
Parent()
Parent.__subclasses__()[0]()
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


def of_others(scheme):
    if isinstance(scheme, Abstract) and scheme.is_fast:
        fast()
    if isinstance(scheme, Copied) and scheme.is_fast:
        fast()
    if isinstance(scheme, Based) and scheme.is_fast:
        fast()
    if isinstance(scheme, Parent) and scheme.is_fast:
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
of_others(unknown)


class Named:
    def __init__(self):
        self.is_fast = False


class Any:
    def __init__(self):
        self.is_fast = False


for name, value in unknown.items():
    setattr(Named(), f"weight_{name}", value)
vars(Any()).update(unknown)


def of_named(scheme):
    if isinstance(scheme, Named) and scheme.is_fast:
        fast()  # never
    if isinstance(scheme, Any) and scheme.is_fast:
        fast()


of_named(unknown)
