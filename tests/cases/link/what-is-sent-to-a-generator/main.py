def one():
    pass


def two():
    pass


def inner():
    got = yield one
    got()
    return one


def outer():
    last = yield from inner()
    last()


g = outer()
next(g)()
g.send(two)
