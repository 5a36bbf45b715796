"""quantize runs one arm for each call, as its switch is given or left; a maker of functions has no contexts."""
from functools import partial


def per_token():
    pass


def per_tensor():
    pass


def quantize(x, is_static: bool = False, size=1):
    if is_static and size:
        return per_tensor()
    return per_token()


def hand_on(x, is_static: bool):
    shape = lambda meta: meta
    x = shape(x)
    return quantize(x, is_static=is_static)


def dynamic(x):
    return quantize(x)


def static(x):
    return hand_on(x, True)


def make(is_static: bool = False):
    chosen = partial(per_token)
    if is_static:
        return partial(per_tensor)
    return chosen


dynamic(1)
static(1)
make()()
make(True)()
