from collections import OrderedDict, defaultdict
from typing import Callable, Dict


def dispatched():
    pass


def combined():
    pass


class Hooks:
    def __init__(self):
        self.by_id = OrderedDict[int, Callable]()

    def register(self, hook):
        self.by_id[len(self.by_id)] = hook

    def __call__(self):
        for hook in self.by_id.values():
            hook()


hooks = Hooks()
hooks.register(dispatched)
hooks()

kernels = defaultdict[str, list](list)
kernels["combine"].append(combined)
for kernel in kernels["combine"]:
    kernel()
