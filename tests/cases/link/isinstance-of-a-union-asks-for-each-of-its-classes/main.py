from typing import Optional, Union


class A:
    def a(self): pass


class B:
    def b(self): pass


class C:
    def c(self): pass


Both = A | B
Written = Union[A, B]
Maybe = Optional[A]
Three = A | B | C
Nested = Union[Maybe, C]
Numbers = int | str


def ask(x):
    if isinstance(x, Both):
        is_both()
    else:
        is_neither()
    if isinstance(x, Written):
        is_written()
    if isinstance(x, Three):
        is_three()
    else:
        is_none_of_three()


def of_none(x):
    if isinstance(x, Maybe):
        is_maybe()
    else:
        is_never()
    if isinstance(x, Both):
        is_never()
    if isinstance(x, Nested):
        is_nested()
    else:
        is_never()


def of_number(x):
    if isinstance(x, Numbers):
        is_number()
    else:
        is_never()


def each(k):
    if isinstance(A(), k):
        is_perhaps()
    else:
        is_perhaps_not()


def is_both(): pass
def is_neither(): pass
def is_written(): pass
def is_three(): pass
def is_none_of_three(): pass
def is_maybe(): pass
def is_never(): pass
def is_nested(): pass
def is_number(): pass
def is_perhaps(): pass
def is_perhaps_not(): pass

ask(B())
of_none(None)
of_number(1)
each(B | C)
each(A | C)
