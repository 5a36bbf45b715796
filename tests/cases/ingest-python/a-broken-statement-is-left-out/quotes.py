def f():
    a("x)
    b()


def g():
    return """ not closed
    lost()
