import outside


class Leaf:
    is_small = True


class Base:
    is_small = True


class Derived(Base):
    is_small = False


def leaf() -> Leaf:
    return Leaf() if outside.flag() else outside.get()


def base() -> Base:
    return Base() if outside.flag() else outside.get()


def small():
    pass


def large():
    pass


if leaf().is_small:
    small()
else:
    large()

if base().is_small:
    small()
else:
    large()
