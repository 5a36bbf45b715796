def one(): ...


class Base:
    def ready(self): ...


class Method:
    def __new__(cls, *args):
        own = {name: member for name, member in cls.__dict__.items() if name not in ("__dict__", "__new__")}
        made = type(cls.__name__, (Base,), {"__init__": cls.__init__, **own})
        obj = super(made, made).__new__(made)
        obj.__init__(*args)
        return obj

    def __init__(self, act):
        self.act = act

    def create(self): ...

    def apply(self):
        self.act()


class Table:
    def first(self): ...
    def second(self): ...


# The values have other keys, or are what one key of all has.
TURNED = {member: name for name, member in Table.__dict__.items() if callable(member)}
LAST = {"any": member for name, member in Table.__dict__.items() if name in ("first", "second")}


def by_name():
    method = Method(one)
    method.create()
    method.apply()
    method.ready()


def by_turned():
    getattr(Table(), TURNED[Table.second])()


def by_last():
    LAST["any"](Table())


by_name()
by_turned()
by_last()
