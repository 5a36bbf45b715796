import functools


def plain(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)

    return wrapper


def with_argument(name):
    def decorate(f):
        def wrapper(x):
            return f(x)

        return wrapper

    return decorate


def registering(f):
    REGISTRY.append(f)
    return f


REGISTRY = []


@plain
def first(x):
    helper_of_first()


@plain
def second(x):
    helper_of_second()


@with_argument("a")
@registering
def third(x):
    pass


def helper_of_first():
    pass


def helper_of_second():
    pass


first(1)
second(1)
third(1)
