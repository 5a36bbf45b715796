"""A store that the source refuses beside a width of more than one, and one that it does not."""
import sys


class Parallel:
    def __init__(self):
        self.width = int(sys.argv[1])
        self.height = int(sys.argv[2])


parallel = Parallel()


class Plain:
    def read(self):
        pass


class Striped:
    def read(self):
        pass


class Layer:
    def __init__(self, is_draft):
        self.store = Plain() if sys.argv[3] else Striped()
        self.width = 1 if is_draft else parallel.width

    def is_wide(self):
        if self.width == 1:
            return False
        return True

    def gather(self, store):
        store.read()

    def fetch(self, store):
        store.read()

    def forward(self):
        if self.width > 1:
            self.gather(self.store)
        if self.is_wide():
            self.store.read()
        if parallel.height > 1:
            self.store.read()
        self.fetch(self.store)
        if 1 < self.width:
            self.store.read()


layer = Layer(bool(sys.argv[4]))
layer.forward()
