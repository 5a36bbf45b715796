import functools


def small(): pass
def large(): pass
def given(): pass
def default(): pass


def places(x=0, y=None):
    default() if y is None else given()


def names(x=0, y=None):
    default() if y is None else given()


def none(x=0, y=None):
    default() if y is None else given()


def between(x, y, z):
    y()
    z()


def method(x, y=None):
    y()


class Holder:
    run = functools.partialmethod(method, *(small,))


def hand_on(function, *rest, **more):
    return functools.partial(function, *rest, **more)


hand_on(places, 1, 2)()
hand_on(names, y=2)()
functools.partial(none, *[])(1)
functools.partial(between, *(1, small))(large)
Holder().run()
