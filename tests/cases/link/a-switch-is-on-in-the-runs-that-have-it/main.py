"""A flag that few runs have, as an attribute and as a variable of the environment that follows it: what it leaves out."""
import os
import sys


class Variable:
    def __init__(self, name):
        self.name = name

    def get(self):
        return os.environ.get(self.name) == "1"

    def is_set(self):
        return self.name in os.environ


class envs:
    EXACT = Variable("EXACT")
    OTHER = Variable("OTHER")


class Settings:
    def __init__(self, exact):
        self.exact = exact
        self.other = len(sys.argv) > 3
        os.environ["EXACT"] = "1" if exact else "0"


settings = Settings(len(sys.argv) > 1)


class Fast:
    def run(self):
        pass


class Slow:
    def run(self):
        pass


class Mesh:
    def run(self):
        pass


def plain(x):
    pass


def exact(x):
    pass


def is_installed():
    return len(multiply) > 1


multiply = [plain]


def install():
    multiply.append(exact)
    Group.product = staticmethod(exact)


class Group:
    product = staticmethod(plain)

    def __init__(self):
        self.fast = None
        if not settings.exact:
            self.fast = Fast()
        self.mesh = Mesh() if len(sys.argv) > 2 else None
        self.slow = Slow()
        self.is_exact = settings.exact
        self.is_turned = not settings.exact
        self.is_bound = settings.exact
        self.is_bound = len(sys.argv) > 4

    def wants(self):
        return envs.EXACT.get()

    def reduce(self):
        if self.fast is not None:
            self.fast.run()
        if self.mesh is not None:
            self.mesh.run()
        self.slow.run()

    def scatter(self):
        if envs.EXACT.get():
            self.reduce()
        else:
            self.slow.run()

    def field(self):
        if self.is_exact:
            return self.reduce()
        return self.slow.run()

    def turned(self):
        if self.is_turned:
            self.slow.run()
        else:
            self.reduce()

    def asked(self):
        while self.wants() and self.mesh:
            self.reduce()
            break

    def bound(self):  # another statement stores there, too
        if self.is_bound:
            self.reduce()
        else:
            self.slow.run()

    def other(self):  # other attributes, methods and variables tell nothing
        if settings.other or envs.OTHER.get() or envs.EXACT.is_set():
            self.reduce()
        else:
            self.slow.run()

    def handed(self):  # an argument tells nothing: what is computed of it may be the same
        self.scaled(settings.exact)

    def scaled(self, is_small):
        if is_small:
            self.reduce()
        else:
            self.slow.run()

    def again(self):  # a name that is bound anew
        is_exact = settings.exact
        for i in range(2):
            if is_exact:
                self.reduce()
            else:
                self.slow.run()
            is_exact = i > 0

    def nested(self):
        is_exact = settings.exact

        def inner():
            return self.reduce() if is_exact else self.slow.run()
        return inner()

    def walrus(self):
        try:
            if (is_exact := settings.exact) and settings.other:
                self.reduce()
            elif not is_exact:
                raise ValueError
        except ValueError:
            self.slow.run()

    def named(self):  # a function, by its name
        if is_installed():
            self.reduce()
        else:
            self.slow.run()

    def hidden(self, is_installed=lambda: len(sys.argv) > 3):  # another of the name
        if not is_installed():
            self.slow.run()

    def rebound(self):
        is_installed = self.wants

        def inner():
            if not is_installed() and len(sys.argv) > 0:
                self.slow.run()
        inner()

    def multiplied(self):
        Group.product(1)
        for function in multiply:
            function(1)


group = Group()
if settings.exact:
    install()
for name in ("scatter", "field", "turned", "asked", "bound", "other", "handed", "again", "nested", "walrus",
             "named", "hidden", "rebound"):
    getattr(group, name)()
group.multiplied()
