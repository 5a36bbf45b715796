import abc
import enum


class Thing:
    def use(self): pass


class Meta(type):
    def __new__(mcs, name, bases, body):
        made = super().__new__(mcs, name, bases, body)
        made.extra = Thing()
        return made

    def __init__(cls, name, bases, body):
        super().__init__(name, bases, body)

    def __call__(cls, *arguments):
        made = super().__call__(*arguments)
        made.after()
        return made

    def __getitem__(cls, key):
        return Thing()

    def __or__(cls, other):
        return Thing()

    def __instancecheck__(cls, thing):
        return True

    def __iter__(cls):
        return iter([Thing()])

    def create(cls, thing):
        return cls(thing)

    @property
    def shared(cls):
        return Thing()


class Base(metaclass=Meta):
    def __init__(self, thing):
        self.thing = thing

    def after(self):
        self.thing.use()


class Below(Base):
    pass


class Abstract(abc.ABC):
    pass


Below(Thing()).thing.use()
Base.create(Thing())
Base["key"].use()
(Base | Below).use()
Base.shared.use()
Base.extra.use()
for each in Base:
    each.use()
if isinstance(Thing(), Base):
    Thing().use()
Abstract.register(Thing)
thing = Thing()
if isinstance(thing, Abstract):
    thing.use()


class Looking(enum.EnumMeta):
    def __call__(cls, *arguments):
        return super().__call__(*arguments)


class Kind(enum.Enum, metaclass=Looking):
    ONE = 1

    def use(self): ...


Kind(1).use()
