def f(*a):
    return g(f, *a)


def g(*a):
    a[0]()
    return f(g, *a)


f()
