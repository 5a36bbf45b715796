ERRORS = (ValueError, KeyError)


def first(): ...


def second(): ...


def third(): ...


def never(): ...


def key():
    raise KeyError("x")


def kept():
    error = KeyError("x")
    raise error


def made():
    raise make()


def make():
    return KeyError("x")


def step():
    try:
        key()
    except ERRORS:
        first()
    try:
        kept()
    except KeyError:
        second()
    try:
        made()
    except LookupError:
        third()
    try:
        key()
    except OSError:
        never()
    except KeyError:
        pass


step()
