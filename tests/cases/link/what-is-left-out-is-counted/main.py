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
