FAST = True


def outer(x, **keywords):
    middle(x, **keywords)


def middle(x, **keywords):
    inner(x, **keywords)


def inner(x, rope=None):
    with_rope() if rope is not None else without_rope()


def outer_pops(x, **keywords):
    keywords.pop("rope")
    middle_of_pops(x, **keywords)


def middle_of_pops(x, **keywords):
    inner_of_pops(x, **keywords)


def inner_of_pops(x, rope=None):
    with_rope() if rope is not None else without_rope()


def with_rope(): ...
def without_rope(): ...


outer(1, rope=2)
outer(1, rope=3)
outer_pops(1, rope=2)
