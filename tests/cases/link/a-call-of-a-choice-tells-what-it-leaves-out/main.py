import functools


def plain(): pass
def filtered(): pass
def other(x, out=None, ids=None): pass


def act(x, out=None, ids=None):
    if ids is None:
        plain()
    else:
        filtered()


TABLE = {"act": act}


def gives(x, ids):
    act(x, None, ids)


def choice(x):
    (act if x else other)(x, x)


def call(function, x):
    function(x)


def parameter(x):
    call(act, x)


def table(x):
    TABLE["act"](x, x)


def library(xs):
    return sorted(xs, key=act)


def star(*args):
    (act if args else other)(*args)


def partial(x):
    functools.partial(act, x)()
