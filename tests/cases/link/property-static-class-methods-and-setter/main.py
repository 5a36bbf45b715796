class Thing:
    @property
    def size(self):
        return measure()

    @size.setter
    def size(self, value):
        resize(value)

    @staticmethod
    def make():
        return Thing()

    @classmethod
    def build(cls):
        return cls()

    def __init__(self):
        pass


class Special(Thing):
    def __init__(self):
        super().__init__()


def measure():
    return 1


def resize(value):
    pass


thing = Thing.make()
thing.size
thing.size = 3
Special.build()
