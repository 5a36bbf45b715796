class Batch:
    prefix = None


class Deaf(Batch):
    def __setattr__(self, name, value): ...


def extend(): ...
def paged(): ...


def use(batch):
    if batch.prefix is None:
        paged()
    else:
        extend()


def store(batch, **values):
    for name in values:
        batch.__setattr__(name, values[name])


def plain():
    use(Batch())


def by_name():
    batch = Batch()
    batch.__setattr__("prefix", 1)
    use(batch)


def in_a_loop():
    batch = Batch()
    store(batch, prefix=1)
    use(batch)


def kept():
    batch = Deaf()
    batch.__setattr__("prefix", 1)
    use(batch)
