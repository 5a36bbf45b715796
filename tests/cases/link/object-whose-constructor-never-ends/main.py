"""An object whose constructor always raises is never made: nothing calls its methods."""


def one():
    pass


class Base:
    def run(self):
        raise NotImplementedError


class Works(Base):
    def run(self):
        one()


class Raises(Base):
    def __init__(self, size):
        if not isinstance(size, str):
            raise ValueError(size)
        self.size = size

    def run(self):
        one()


class Asserts(Base):
    def __init__(self, size):
        assert size is None
        self.size = size

    def run(self):
        one()


class Derived(Raises):
    def __init__(self, size):
        super().__init__(size)
        self.extra = size

    def run(self):
        one()


class Handled(Base):
    def __init__(self, size):
        try:
            Asserts(size)
        except AssertionError:
            pass
        if not isinstance(size, str):
            return
        self.size = size

    def run(self):
        one()


class Sometimes(Base):
    def __init__(self, size):
        assert isinstance(size, str)
        self.size = size

    def run(self):
        one()


def make(kind):
    if kind == 0:
        return Works()
    if kind == 1:
        return Raises(1)
    if kind == 2:
        return Asserts(1)
    if kind == 3:
        return Derived(1)
    if kind == 4:
        return Handled(1)
    if kind == 5:
        return Sometimes(1)
    return Sometimes("1")


def main(kind):
    make(kind).run()


main(open("kind").read())
