class Raising:
    @property
    def layer(self):
        raise AttributeError("none yet")

    @property
    def size(self):
        if not self.parts:
            raise Missing
        return 1

    @property
    def width(self):
        return self.never.width

    def __init__(self):
        self.parts = []


class Missing(AttributeError): ...


class Sure:
    count = 1

    @property
    def layer(self):
        return told()

    @property
    def size(self):
        raise ValueError

    def never_read(self):
        raise AttributeError


class Described:
    def __get__(self, owner, kind=None):
        raise AttributeError


class Kept:
    def __get__(self, owner, kind=None):
        return told()


class Holder:
    described = Described()
    kept = Kept()


class Any:
    def __getattr__(self, name):
        told()
        raise AttributeError


def told(): ...
def lacks(): ...
def has(): ...


def ask(raising, holder):
    if not hasattr(raising, "layer"):
        lacks()
    if not hasattr(raising, "size"):
        lacks()
    if not hasattr(raising, "width"):
        lacks()
    if not hasattr(holder, "described"):
        lacks()
    getattr(raising, "layer", has)()


def sure(sure, holder, anything):
    if not hasattr(sure, "layer"):
        has()
    if not hasattr(sure, "count"):
        has()
    if not hasattr(holder, "kept"):
        has()
    if hasattr(sure, "size"):
        has()
    hasattr(anything, "x")


ask(Raising(), Holder())
sure(Sure(), Holder(), Any())
