"""What another stores under the name, an object whose class catches stores has by its __setattr__ alone."""
import sys


class Bag:
    def __init__(self):
        self._data = {}

    def __setattr__(self, key, value):
        if key == "_data":
            super().__setattr__(key, value)
            return
        self._data[key] = value

    def __getattr__(self, key):
        return self._data[key]


def never():
    pass


def always():
    pass


def elsewhere(thing):
    thing.is_late = thing.other


bag = Bag()
bag.is_late = False
if bag.is_late:
    never()
else:
    always()
elsewhere(sys.stdin)
