# Nor is a method called without what it has no default for, nor with one parameter given twice: Python raises.


class Short:
    def store(self, x):
        return x


class Labelled:
    def store(self, x, label):
        return x


class Defaulting:
    def store(self, x, label=None):
        return x


class Late:
    def store(self, x, label):
        return x


class Open:
    def store(self, x, *labels, label=None):
        return x


class ByPlace:
    def store(self, x, /, **others):
        return x


Late.store.__defaults__ = (None,)  # label has one from now on


POOLS = {"short": Short(), "labelled": Labelled(), "defaulting": Defaulting(), "late": Late(), "open": Open(),
         "place": ByPlace()}


def run(pool):
    pool.store(1)
    pool.store(1, label=2)
    pool.store(1, x=2)
    pool.store(label=1, x=2)
    pool.store(*input())
    pool.store(1, **{input(): 2})


run(POOLS[input()])
