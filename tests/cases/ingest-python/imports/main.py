import a, b.c as d, e.f
from g import (h, i as j)
from . import k
from ..l.m import n
from . . o import p
from q import *
from __future__ import annotations
if cuda:
    from r import s
    import t
else:
    from u import s
try:
    import v
except ImportError:
    v = None


def lazy():
    from w import x
    self.a.b = x
    self.c, (d, self.e) = y
    for self.i in z: pass
    with f() as self.g: pass
    self.h: int = 1
    self.j: int
    self.k += 1
    items[0].l = m = 2
