def read_size(self):
    return by_size


def store_size(self, value):
    value()


def by_size(): ...
def by_base(): ...
def by_other(): ...
def stored(): ...
def deleted(): ...
def never(): ...


class Base:
    size = property(read_size, store_size)
    kind = property(fget=lambda self: self.own(), fset=lambda self, value: self.keep(value))
    lone = property(lambda self: by_base, None, lambda self: deleted())

    def own(self):
        return by_base

    def keep(self, value):
        value()

    def never(self): ...


class Other(Base):
    again = Base.kind

    @Base.kind.getter
    def kind(self):
        return by_other

    @property
    def lone(self):
        return by_other

    @lone.setter
    def lone(self, value):
        Base.size.fset(self, value)


def made(name):
    def read(self):
        return getattr(self, "_" + name)

    def store(self, value):
        setattr(self, "_" + name, value)

    return property(read, store)


class Made:
    left = made("left")


def run():
    base = Base()
    base.size()
    base.size = stored
    base.kind()
    base.kind = stored
    base.lone()
    del base.lone
    other = Other()
    other.kind()
    other.kind = stored
    other.again()
    other.lone()
    other.lone = stored
    Base.size.fget(base)()
    made_one = Made()
    made_one.left = by_other
    made_one.left()


run()
