LIMIT = 16


class Tensor:
    def __init__(self, rows):
        self.shape = (rows,)


def small(): ...
def large(): ...
def nothing(): ...


def asked(x=None):
    if x.shape[0] <= LIMIT:
        small()
    else:
        large() if x is not None else nothing()
    return large() if x is not None else nothing()


def bound_again(x=None):
    rows = x.shape[0]
    x = find(rows // 2)
    return large() if x is not None else nothing()


def in_part(x=None, wanted=False):
    if wanted and x.shape[0] > LIMIT:
        small()
    return large() if x is not None else nothing()


def comes_round(x, count):
    for _ in range(count):
        large() if x is not None else nothing()
        rows = x.shape[0]
        small() if x is not None else nothing()
        x = find(rows)


def handled(x=None):
    try:
        x.shape
        large() if x is not None else nothing()
    except AttributeError:
        pass
    return large() if x is not None else nothing()


def in_each(items, x=None):
    names = [x.shape for _ in items]
    return names if x is not None else nothing()


def later(x=None):
    rows = x.shape
    calls = (nothing() if x is None else large() for _ in rows)
    x = find(0)
    return list(calls)


def shared(x=None):
    def change():
        nonlocal x
        x = None

    x.shape
    change()
    return large() if x is not None else nothing()


def dunder(x=None):
    x.__class__
    return large() if x is not None else nothing()


def element(x=None):
    x[0] = 1
    return large() if x is not None else nothing()


def only_none(x=None):
    x.shape
    return large() if x is not None else nothing()


def find(rows):
    return Tensor(rows) if rows > LIMIT else None


for given in (None, Tensor(20)):
    asked(given)
    bound_again(given)
    in_part(given)
    comes_round(given, 2)
    handled(given)
    in_each((), given)
    later(given)
    shared(given)
    dunder(given)
for given in (None, [1]):
    element(given)
only_none()
