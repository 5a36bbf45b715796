ERRORS = (ValueError, KeyError)
OTHERS = OSError


def first(): ...


def second(): ...


def third(): ...


def fourth(): ...


def fifth(): ...


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
        try:
            key()
        except OTHERS:
            pass
    except KeyError:
        fourth()
    try:
        try:
            made()
        except OSError:
            pass
    except LookupError:
        fifth()
    try:
        key()
    except OSError:
        never()
    except KeyError:
        pass


step()
