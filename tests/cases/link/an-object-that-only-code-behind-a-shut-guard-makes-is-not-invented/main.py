import outside
from pools import (Assigned, Below, ByCallback, ByFunction, ByMethod, ByText, CalledElsewhere, Child, Elsewhere, InALoop,
                   Lone, LoneElsewhere, MadeByItself, OfTheMain, OpenedLate, Parent, Parsed, Pool, PutTogether, Registered, Renamed, Shut, Undecided)
from scanned import Scanned

IS_UNIFIED = False
found = []


def make_by_function():
    return ByFunction()


def call_back():
    return ByCallback()


class Builder:
    def __init__(self):
        self.is_late = False

    def _make_by_method(self):
        return ByMethod()

    def _make_put_together(self):
        return PutTogether()

    def start(self):
        self.build()
        self.build_more("x")

    def build(self):
        if IS_UNIFIED:
            if outside.is_below():
                return Below()
            make_by_function()
            return Shut()
        if self.is_late:
            return OpenedLate()
        return outside.pool()

    def build_more(self, name):
        if not IS_UNIFIED:
            return outside.pool()
        self._make_by_method()
        return Elsewhere() or ByText() or Renamed() or Registered() or Parent() or MadeByItself.create() or Parsed() or \
            Lone() or LoneElsewhere()


class Other:
    def _make_put_together(self):
        return PutTogether()

    def make(self, name):
        if IS_UNIFIED:
            return self._make_put_together()
        return getattr(self, "_make_" + name)()


if __name__ == "__main_of_others__":
    found.append(OfTheMain())


def switch(is_other):
    if is_other:
        return CalledElsewhere()
    if IS_UNIFIED:
        return Scanned()
    return outside.pool()


def assign():
    pool_class = Assigned
    if IS_UNIFIED:
        return Assigned()
    return pool_class


def decide(what):
    if what.kind.is_known:
        return Undecided()
    for one in found:
        InALoop()
    if IS_UNIFIED:
        return Undecided() or InALoop() or call_back()


def none(shut: Shut, below: Below, function: ByFunction, method: ByMethod):
    shut.store()
    below.store()
    function.store()
    method.store()


def some(p0: OpenedLate, p1: Elsewhere, p2: ByText, p3: Renamed, p4: CalledElsewhere, p5: Registered, p6:
         MadeByItself, p7: Parent, p8: Assigned, p9: Parsed, p10: Undecided, p11: PutTogether, p12: InALoop, p13: ByCallback,
         p14: OfTheMain, p15: Scanned):
    p0.store()
    p1.store()
    p2.store()
    p3.store()
    p4.store()
    p5.store()
    p6.store()
    p7.store()
    p8.store()
    p9.store()
    p10.store()
    p11.store()
    p12.store()
    p13.store()
    p14.store()
    p15.store()


def test(pool):
    if isinstance(pool, Lone):
        lone()
    if isinstance(pool, LoneElsewhere):
        elsewhere()


def lone():
    pass


def elsewhere():
    pass


builder = Builder()
p = outside.pool()
builder.start()
builder.is_late = outside.is_late()

switch(False)
assign()
decide(builder)
Other().make(outside.name())
outside.call(call_back)
none(p, p, p, p)
some(p, p, p, p, p, p, p, p, p, p, p, p, p, p, p, p)
test(p)
