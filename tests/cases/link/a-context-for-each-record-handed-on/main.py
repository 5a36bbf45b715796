from dataclasses import dataclass


@dataclass(frozen=True)
class Operation:
    name: str
    function: object


class Registry:
    def __init__(self):
        self.table = {}

    def add(self, operation):
        self.table[operation.name] = operation


def gemm():
    pass


def norm():
    pass


REGISTRY = Registry()


def register(operation):
    return REGISTRY.add(operation)


register(Operation("gemm", gemm))
register(Operation("norm", norm))
REGISTRY.table["gemm"].function()
REGISTRY.table["norm"].function()
