"""That an object is none of some classes is known when all of them are: LATE is B, though it takes a while to come."""


class A:
    pass


class B:
    pass


def one():
    return two()


def two():
    return three()


def three():
    return B


def hit():
    pass


def miss():
    pass


def missing():
    pass


LATE = one()
if 1 > 2:
    NEVER = A


def test(x):
    if isinstance(x, (A, LATE)):
        hit()
    else:
        miss()


def test_within(x):
    if isinstance(x, (A, (A, LATE))):
        hit()
    else:
        miss()


def test_either(x):
    if isinstance(x, A | LATE):
        hit()
    else:
        miss()


def test_never(x):
    if isinstance(x, (A, NEVER)):
        hit()
    else:
        missing()


test(B())
test_within(B())
test_either(B())
test_never(B())
