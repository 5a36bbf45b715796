def a():
    pass


def b():
    pass


def c():
    pass


def d():
    pass


def in_a_row():
    f = a
    f()  # a
    f, g = b, c
    f()  # b
    g()


def in_an_arm(test, f=a):
    if test:
        f = b
        f()  # b
        if test is c:
            f()  # b
            f = c
            f()  # c
    f()  # any


def in_a_loop(items):
    f = a
    for item in items:
        f()  # any
        f = b
        f()  # b
    f()  # any


def in_a_try(items):
    f = a
    try:
        f = b
        items.run()
        f()  # b
        f = c
    except ValueError:
        f()  # any
    f()  # any


def in_itself():
    f = a
    f = f or b
    f()  # a: a function is true
    f = [f for f in (c, d)][0]
    f()  # c, d


def with_a_walrus(test):
    f = a
    if (f := b) and test:
        f()  # any
    f()  # any


def of_an_inner_function():
    f = a
    f()  # any: set_it may have run

    def set_it():
        nonlocal f
        f = b

    f = c
    set_it()
    f()  # any


def with_a_lambda():
    f = a
    later = lambda: f()  # noqa: E731
    f = b
    later()
    f()  # b


def in_a_generator():
    f = a
    later = (f() for i in [f()] if f())  # any, but for what it goes through
    at_once = [f() for i in [f()] if f()]  # a
    f = b
    return list(later), at_once


in_a_row()
in_an_arm(bool(open("x")))
in_a_loop(open("x"))
in_a_try(open("x"))
in_itself()
with_a_walrus(open("x"))
of_an_inner_function()
with_a_lambda()
in_a_generator()
