import types


def told(): ...


class Base:
    def __init_subclass__(cls):
        told()


class Counting(type):
    def __init__(cls, name, bases, names):
        told()


class Counted(metaclass=Counting): ...


class Plain: ...


def made():
    type("One", (Base,), {})
    type("Two", (Counted,), {})
    types.new_class("Three", (Base,))


def not_made(base):
    type(base)
    type("Four", (Plain,), {})


made()
not_made(Base())
