from functools import wraps

from decorators_outside import traced


class Base:
    def run(self):
        raise NotImplementedError(self.text())

    def text(self):
        return ""

    def never(self):
        raise NotImplementedError(self.text())


class One(Base):
    def run(self):
        return 1


class Plain:
    pass


@traced
def decorated():
    pass


def wrapper(function):
    @wraps(function)
    def inner():
        return function()

    return inner


@wrapper
def wrapped():
    pass


@Plain.hook
def hooked():
    pass


def use(which):
    item = One() if which else Base()
    item.run()


use(input())
Plain()
decorated()
wrapped()
hooked()
Base.missing()


class Full:
    def __init__(self, size):
        assert size is None
        self.size = size

    def run(self):
        pass


class Holder:
    def __init__(self, full: Full):
        self.full = full

    def go(self):
        self.full.run()


def fill():
    try:
        Full(1)
    except AssertionError:
        pass


fill()
Holder(input()).go()
