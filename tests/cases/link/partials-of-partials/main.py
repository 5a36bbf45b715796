from functools import partial


def f(*a):
    return a


def run(fn, flags):
    if flags.a:
        fn = partial(fn, 1)
    if flags.b:
        fn = partial(fn, 2)
    if flags.c:
        fn = partial(fn, 3)
    if flags.d:
        fn = partial(fn, 4)
    return fn()


run(f, 1)
