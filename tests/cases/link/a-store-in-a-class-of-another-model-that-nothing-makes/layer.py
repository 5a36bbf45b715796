from model import size


def fast():
    pass


def slow():
    pass


class Layer:
    def __init__(self):
        self.part = self
        self.is_fast = False

    def run(self):
        if self.is_fast:
            fast()
        else:
            slow(size())
