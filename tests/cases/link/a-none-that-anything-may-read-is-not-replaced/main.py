"""A None that a base, a property or a holder of self may read is seen, though the constructor replaces it."""
FAST = False
held = []


class Hook: ...


class Base:
    def __init__(self):
        if self.hook is None:
            by_base()


class Derived(Base):
    def __init__(self):
        self.hook = None
        super().__init__()
        self.hook = Hook()


class Lazy:
    def __init__(self):
        self.hook = None
        self.size = self.length
        self.hook = Hook()

    @property
    def length(self):
        if self.hook is None:
            by_property()
        return 1


class Held:
    def __init__(self):
        held.append(self)
        self.hook = None
        look()
        self.hook = Hook()


class Alone:
    def __init__(self):
        self.hook = None
        look()
        self.hook = Hook()

    def run(self):
        if self.hook is None:
            by_nobody()


def look():
    for one in held:
        if one.hook is None:
            by_holder()


def by_base(): ...
def by_property(): ...
def by_holder(): ...
def by_nobody(): ...


Derived(), Lazy(), Held(), Alone().run()
