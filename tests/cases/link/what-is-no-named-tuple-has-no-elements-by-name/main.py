from collections import namedtuple as library


class Thing:
    def use(self): pass


class Never:
    def use(self): pass


def namedtuple(name, fields):
    return lambda *values: values


class Own(library("Own", "first")):
    def __new__(cls, first):
        return super().__new__(cls, Thing())


Pair = namedtuple("Pair", "left right")
pair = Pair(Never(), Never())
try:
    pair.left.use()
except AttributeError:
    pass
Own(Never()).first.use()
