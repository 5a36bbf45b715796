from enum import Enum


class Backend(Enum):
    FAST = 1


def fast(*args):
    return args


def plain(*args):
    return args


METHODS = {Backend.FAST: fast}


def dispatch(*args, backend: Backend = None):
    if backend is not None:
        return METHODS[backend](*args)
    return plain(*args)


def nothing():
    raise NotImplementedError


def forward():
    dispatch(1, nothing())
    dispatch(1, backend=Backend.FAST)


forward()
