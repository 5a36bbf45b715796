def first(): ...


def second(): ...


def third(): ...


def never(): ...


def key():
    raise KeyError("x")


def inside():
    try:
        raise KeyError("x")
    except ImportError:
        never()


def step():
    try:
        try:
            key()
        finally:
            pass
    except KeyError:
        first()
    try:
        try:
            raise KeyError("x")
        except ImportError:
            never()
    except LookupError:
        second()
    try:
        inside()
    except KeyError:
        third()
    try:
        try:
            key()
        except KeyError:
            pass
    except ImportError:
        never()


step()
