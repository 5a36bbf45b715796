import enum


class Thing:
    def use(self): pass


def helper(self):
    Thing().use()


class Kind(enum.Enum):
    ONE = Thing()
    run = helper

    def __init__(self, thing):
        self.thing = thing
        thing.use()

    @staticmethod
    def make():
        return Kind.ONE


class Plain(enum.Enum):
    ONE = 1

    def note(self, thing):
        self.thing = thing

    @classmethod
    def _missing_(cls, value):
        Thing().use()


Kind.make().thing.use()
Plain(1)
Plain.ONE.thing.use()
