# A method is not what is called with more arguments than it has places for: Python raises.
import functools


def traced(function):
    @functools.wraps(function)
    def wrapper(self, x, label):
        return function(self, x)

    return wrapper


class Plain:
    def store(self, x):
        return x

    def load(self, x, *, label=None):
        return x


class Labelled:
    def store(self, x, label=None):
        return x

    def load(self, x, label):
        return x


class Open:
    def store(self, *everything):
        return everything

    def load(self, x, *labels):
        return x


class Traced:
    @traced  # what is called in its place has another
    def store(self, x):
        return x

    @staticmethod
    def load(x, label):
        return x


class Below(Plain):
    def store(self, x, label):
        return super().store(x)

    def load(self, x, label):
        return super().load(x, label)  # raises


class Stored:
    def __init__(self):
        self.store = two  # a function of no class gets no self


def two(x, label):
    return x


def after_error():
    return "not stored"


POOLS = {"plain": Plain(), "labelled": Labelled(), "open": Open(), "traced": Traced(),
         "below": Below(), "stored": Stored()}


def run(pool):
    pool.store(1, 2)
    pool.store(1)
    pool.load(1, 2)
    pool.load(1, label=2)
    pool.store(1, *input())  # how many are these?
    pool.store(1, 2, *input())


def fall_back(pool):
    try:
        return pool.store(1, 2)
    except TypeError:
        after_error()
        return pool.store(1)


run(POOLS[input()])
fall_back(Plain())
