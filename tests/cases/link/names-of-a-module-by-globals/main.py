"""Getters that a loop at the end of the module wraps, by their names."""
import functools


def get_left():
    return 1


def get_right():
    return 2


_CONTEXT = {"get_left": "left", "get_right": "right"}


def warn(name, replacement):
    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args):
            return fn(*args)

        return wrapper

    return decorate


for _name, _replacement in _CONTEXT.items():
    _fn = globals().get(_name)
    if _fn is not None:
        globals()[_name] = warn(_name, _replacement)(_fn)


def forward():
    get_left()
    get_right()


forward()
