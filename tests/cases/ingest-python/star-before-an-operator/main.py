def one(n):
    return first(), *((None,) * n())


def two(n):
    x = first(), *[None] * n()
    x = y = *f(x) * 2, *-g()
    x += first(), * {n()} | x
    return *n(1).m(2)[0] ** 2, *"ab" * n()


def three(t, n):
    for x in first(), *(n()) + t:
        yield first(), *~n()
    t[first(), *n() + t] = t[*(n()), 1]
    print(*n() or t, *(t) * 2)
    last(), *f"{n()}" * 2


async def four(n):
    x = first(), *await n(), *(await n())
    *t[n()], x = x
    return last(2 *n(), 2 * (n()), x *(n()), "*(", r'''
, *(n())''')  # , *(n())


def first():
    return 1


one(first)
