"""64 ways to give the switches: beyond 32 contexts the rest is taken together."""


def reached():
    pass


def many(a=False, b=False, c=False, d=False, e=False, f=False):
    if a and b and c and d and e and f:
        reached()
    many(True, b, c, d, e, f)
    many(a, True, c, d, e, f)
    many(a, b, True, d, e, f)
    many(a, b, c, True, e, f)
    many(a, b, c, d, True, f)
    many(a, b, c, d, e, True)


many()
