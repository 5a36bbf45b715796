class Shown:
    def __repr__(self): return ""
    def __str__(self): return ""


class Hidden:
    def __repr__(self): return ""


class Own(list):
    def __repr__(self): return ""


def shown():
    repr([Shown()])
    str({"a": (Shown(),)})
    print([Shown()], {Shown()})
    f"{[Shown()]}"
    "%s" % [Shown()]
    "{}".format([Shown()])


def hidden():
    str(Own([Hidden()]))
    str(zip([Hidden()]))
    len([Hidden()])


shown()
hidden()
