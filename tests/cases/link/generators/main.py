def produce():
    yield one
    yield from more()


def more():
    yield two


def one():
    pass


def two():
    pass


for f in produce():
    f()
next(more())()
[g() for g in (h for h in [one])]
