import outside
import starred
import tables
from hiding import register_and_hide
from pools import (Aliased, Called, Chained, FromHere, HandedOn, Hidden, InDisplay, InOtherDict, Late, Patched, Rebound,
                   Registered, Returned, SetElsewhere, Shown, Starred)
from tables import (register, register_aliased, register_and_call, register_and_hand_on,
                    register_chained, register_patched, register_rebound, register_set_elsewhere, register_shown)

IS_UNIFIED = False


def make_registered():
    return Registered()


def make_late():
    return Late()


def make_in_display():
    return InDisplay()


def make_from_here():
    return FromHere()


def make_returned():
    return Returned()


def make_called():
    return Called()


def make_handed_on():
    return HandedOn()


def make_hidden():
    return Hidden()


def make_patched():
    return Patched()


def make_shown():
    return Shown()


def make_aliased():
    return Aliased()


def make_rebound():
    return Rebound()


def make_set_elsewhere():
    return SetElsewhere()


def make_chained():
    return Chained()


def make_in_other_dict():
    return InOtherDict()


own = {"display": make_in_display}
own_filled = {}


def fill(kind, maker):
    own_filled[kind] = maker


def use():
    outside.use(dict(tables.shown))
    tables.set_elsewhere = outside.table()
    tables.rebind()


def read_own(kind):
    return own[kind]() or own_filled[kind]()


register("registered", make_registered)
register("late", None, late=make_late)
fill(maker=make_from_here, kind="here")
register_and_call("called", make_called)
register_and_hand_on("handed on", make_handed_on)
register_and_hide("hidden", make_hidden)
tables.register_patched = outside.something
register_patched("patched", make_patched)
register_shown("shown", make_shown)
register_aliased("aliased", make_aliased)
register_rebound("rebound", make_rebound)
register_set_elsewhere("set elsewhere", make_set_elsewhere)
register_chained("chained", make_chained)
outside.keep(register("returned", make_returned))
outside.keep({"other": make_in_other_dict})
use()
if IS_UNIFIED:
    tables.bind("registered")
    read_own("display")


def none(p0: Registered, p1: Late, p2: InDisplay, p3: FromHere):
    p0.store()
    p1.store()
    p2.store()
    p3.store()


def some(p0: Returned, p1: Called, p2: HandedOn, p3: Hidden, p4: Patched, p5: Shown, p6: Aliased, p7: Rebound,
         p8: SetElsewhere, p9: Chained, p10: InOtherDict, p11: Starred):
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


p = outside.pool()
none(p, p, p, p)
some(p, p, p, p, p, p, p, p, p, p, p, p)
