import sys


def slow():
    pass


def fast():
    pass


def near():
    pass


def far():
    pass


class Flags:
    def __setattr__(self, name, value):
        if name not in ("first", "second"):
            raise AttributeError(name)
        object.__setattr__(self, name, value)


class Store:
    pass


def put(store, name, value):
    setattr(store, name, value)


class Last:
    def __setattr__(self, name, value):
        object.__setattr__(self, "last", value)


class Any:
    pass


def put_any(store, name, value):
    setattr(store, name, value)


flags = Flags()
flags.first = slow
flags.second = fast
flags.first()
flags.second()

store = Store()
put(store, "first", near)
put(store, "second", far)
store.first()
store.second()

# not so here: one attribute takes all
last = Last()
last.first = slow
last.second = fast
last.last()

# what is stored under a name that is not known is what is read under one
any = Any()
put_any(any, "first", near)
put_any(any, sys.argv[1], far)
any.first()
getattr(any, sys.argv[1])()
