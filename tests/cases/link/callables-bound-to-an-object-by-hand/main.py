import contextvars
import types
from typing import Union


class Thing:
    def use(self): pass


class Other:
    def use(self): pass


class Holder:
    def __init__(self, thing):
        self.thing = thing

    def method(self, thing, more):
        thing.use()
        more.use()
        self.thing.use()

    @classmethod
    def make(cls, thing):
        return cls(thing)


types.MethodType(Holder(Other()).method, Thing())(Thing())
types.MethodType(Holder.make, Thing())().thing.use()
types.MethodType(Holder, Other())().thing.use()


def run(thing):
    thing.use()
    return Other()


contextvars.copy_context().run(run, Thing()).use()
Both = Union[Thing, Other]
for each in Both.__args__:
    each().use()
Both.__args__[1]().use()
