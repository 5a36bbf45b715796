from dataclasses import dataclass


@dataclass(frozen=True)
class Operation:
    name: str
    function: object


def gemm():
    pass


def norm():
    pass


TABLE = {}


def add(operation):
    TABLE[operation.name] = operation


add(Operation("gemm", gemm))
add(Operation("norm", norm))
TABLE["gemm"].function()
TABLE["norm"].function()
