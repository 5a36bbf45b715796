from functools import partial


class Reader:
    def prepare(self, step, extra=None):
        step()
        extra()


def norm():
    pass


def add():
    pass


prepare = partial(Reader().prepare, step=norm)
prepare(extra=add)
quick = partial(Reader.prepare, Reader(), add)
quick(extra=norm)
