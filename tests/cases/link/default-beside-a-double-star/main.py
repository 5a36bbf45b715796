import functools


def cached(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def plain():
    pass


def fast():
    pass


@cached
def make(*, runner=plain):
    return runner


make()()
make(runner=fast)()
