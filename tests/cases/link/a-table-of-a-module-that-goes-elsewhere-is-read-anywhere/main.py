import importing
import outside
import starring
import viewing
import aliased as other
import listed
import opened
import passed
import shown
from plain import bind_plain, register_plain
from aliased import bind_aliased, register_aliased
from passed import bind_passed, register_passed
from viewed import bind_viewed, register_viewed
from opened import bind_opened, register_opened
from starred import bind_starred, register_starred
from imported import bind_imported, register_imported
from loaded import bind_loaded, register_loaded
from shown import bind_shown, register_shown
from listed import bind_listed, register_listed
from pools import Plain, Aliased, Passed, Viewed, Opened, Starred, Imported, Loaded, Shown, Listed

IS_UNIFIED = False


def make_plain():
    return Plain()


def make_aliased():
    return Aliased()


def make_passed():
    return Passed()


def make_viewed():
    return Viewed()


def make_opened():
    return Opened()


def make_starred():
    return Starred()


def make_imported():
    return Imported()


def make_loaded():
    return Loaded()


def make_shown():
    return Shown()


def make_listed():
    return Listed()


register_plain("a", make_plain)
register_aliased("a", make_aliased)
register_passed("a", make_passed)
register_viewed("a", make_viewed)
register_opened("a", make_opened)
register_starred("a", make_starred)
register_imported("a", make_imported)
register_loaded("a", make_loaded)
register_shown("a", make_shown)
register_listed("a", make_listed)
outside.use(other)
outside.use(passed)
outside.use(opened.__dict__)
outside.load("package.loaded")
shown.show()
listed.give()
if IS_UNIFIED:
    bind_plain("a")
    bind_aliased("a")
    bind_passed("a")
    bind_viewed("a")
    bind_opened("a")
    bind_imported("a")
    bind_loaded("a")
    bind_shown("a")
    bind_listed("a")
    bind_starred("a")


def use(p0: Plain, p1: Aliased, p2: Passed, p3: Viewed, p4: Opened, p5: Starred,
        p6: Imported, p7: Loaded, p8: Shown, p9: Listed):
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


p = outside.pool()
use(p, p, p, p, p, p, p, p, p, p)
