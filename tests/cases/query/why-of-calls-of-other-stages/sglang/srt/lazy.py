import importlib


class Lazy:
    def __init__(self, module, name):
        self.module = module
        self.name = name

    def __call__(self, *args):
        return getattr(importlib.import_module(self.module), self.name)(*args)
