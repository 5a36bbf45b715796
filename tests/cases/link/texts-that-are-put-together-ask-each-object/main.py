class Told:
    def __str__(self): return ""
    def __repr__(self): return ""


class Shown:
    def __repr__(self): return ""


class Formatted:
    def __format__(self, how): return ""
    def __str__(self): return ""


class Number:
    def __str__(self): return ""
    def __mod__(self, other): return 1
    def __index__(self): return 1


def printed():
    print("a", Told(), Shown(), end="")


def percent():
    "%s" % Told()
    "%s of %d" % (Shown(), 1)
    "%r" % Told()
    "%d" % Number()
    Number() % Told()


def formatted():
    "{} {name}".format(Formatted(), name=Shown())
    "{}".join([])


def not_told():
    "{!r}".format(Formatted())
    "{0.__class__}".format(Formatted())
    "{}".format(1, Shown())
    "100 %%s" % {"a": Shown()}


printed()
percent()
formatted()
not_told()
