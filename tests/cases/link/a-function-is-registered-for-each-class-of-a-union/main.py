from functools import singledispatch
from typing import Union


class A: pass
class B: pass
class C: pass
class D: pass


@singledispatch
def area(shape): pass


@area.register
def _(shape: A | B): pass


@area.register(C | int)
def of_c(shape): pass


area(A())
area(B())
area(C())
area(1)
area(D())
