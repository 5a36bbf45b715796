import importlib
import pkgutil


def fast():
    pass


def slow():
    pass


def odd():
    pass


def early():
    pass


def late():
    pass


class Layer:
    def __init__(self):
        self.is_fast = False
        self.is_odd = False
        self.is_early = False
        self.is_late = False

    def run(self):
        if self.is_fast:
            fast()
        else:
            slow()
        if self.is_odd:
            odd()
        if self.is_early:
            early()
        if self.is_late:
            late()


LAYER = Layer()
HOOKS = []


def run():
    for _, name, _ in pkgutil.iter_modules(["."]):
        importlib.import_module(name)
    for hook in HOOKS:
        hook(LAYER)
    LAYER.run()


run()
