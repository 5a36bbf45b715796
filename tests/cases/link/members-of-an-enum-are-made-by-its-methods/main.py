import enum


class Fast:
    def run(self): pass


class Slow:
    def run(self): pass


class Kind(enum.Enum):
    FAST = (Fast(), 1)
    SLOW = (Slow(), 2)

    def __init__(self, layer, width):
        self.layer = layer
        self.width = width

    def __call__(self):
        self.layer.run()

    @property
    def own(self):
        return self.layer


class Tagged(str, enum.Enum):
    A = ("a", Fast())

    def __new__(cls, text, layer):
        member = str.__new__(cls, text)
        member._value_ = text
        member.layer = layer
        return member


class Asked(enum.Enum):
    ONE = 1

    @classmethod
    def _missing_(cls, value):
        Slow().run()
        return cls.ONE


Kind.FAST.layer.run()
Kind.SLOW.own.run()
Kind.SLOW()
for kind in Kind:
    kind.layer.run()
Tagged.A.layer.run()
Tagged("a").layer.run()
Asked(7)
