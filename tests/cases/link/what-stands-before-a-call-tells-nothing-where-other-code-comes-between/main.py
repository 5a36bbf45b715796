class Batch:
    prefix = None

    def set_prefix(self, prefix):
        self.prefix = prefix


class Odd:
    def __init__(self, batch):
        self.batch = batch

    def drop(self):
        self.batch.prefix = None
        return self

    def __add__(self, other):
        return self.drop()

    def __lt__(self, other):
        return self.drop()

    def __str__(self):
        self.drop()
        return ""

    def __iter__(self):
        self.drop()
        return iter((1,))

    def __bool__(self):
        self.drop()
        return True

    def __contains__(self, item):
        self.drop()
        return True

    @property
    def attend(self):
        self.drop()
        return attend


class Stubborn(Batch):
    def __setattr__(self, name, value):
        object.__setattr__(self, name, None)


class Manager:
    def __enter__(self):
        return 3

    def __exit__(self, *exc): ...


def attend(batch, rows=None):
    if batch.prefix is not None:
        extend()
    else:
        paged()


def attend_then_drop(batch):
    del batch.prefix
    if batch.prefix is not None:
        extend()
    else:
        paged()


def use(x):
    if x is None:
        paged()
    else:
        extend()


def extend(): ...
def paged(): ...


def plain():
    batch = Batch()
    batch.set_prefix(False)
    attend(batch, -1)


def added():
    batch = Batch()
    odd = Odd(batch)
    batch.set_prefix(False)
    attend(batch, odd + 1)


def compared():
    batch = Batch()
    odd = Odd(batch)
    batch.set_prefix(False)
    attend(batch, odd < 1)


def formatted():
    batch = Batch()
    odd = Odd(batch)
    batch.set_prefix(False)
    attend(batch, f"{odd}")


def spread():
    batch = Batch()
    odd = Odd(batch)
    batch.set_prefix(False)
    attend(batch, *odd)


def truth():
    batch = Batch()
    odd = Odd(batch)
    batch.set_prefix(False)
    attend(batch, not odd)


def picked():
    batch = Batch()
    odd = Odd(batch)
    batch.set_prefix(False)
    attend(batch, 1 if odd else 2)


def found():
    batch = Batch()
    odd = Odd(batch)
    batch.set_prefix(False)
    attend(batch, 1 in odd)


def by_property():
    batch = Batch()
    odd = Odd(batch)
    batch.set_prefix(False)
    odd.attend(batch)


def opened(x=None):
    if x is None:
        with Manager() as x:
            use(x)


def matched(x=None):
    if x is None:
        match 3:
            case x:
                use(x)


def dropped():
    batch = Batch()
    batch.set_prefix(False)
    attend_then_drop(batch)


def stored_oddly():
    batch = Stubborn()
    batch.set_prefix(False)
    attend(batch)
