"""A registry of records: each names what it stands for as text."""
import importlib
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache


class Backend(Enum):
    AOT = "aot"
    JIT = "jit"


@dataclass(frozen=True)
class Spec:
    op: str
    backend: Backend
    target: str

    def load(self):
        module_path, sep, attr = self.target.partition(":")
        if not sep or not attr:
            raise ValueError(self.target)
        obj = importlib.import_module(module_path)
        for part in attr.split("."):
            obj = getattr(obj, part)
        return obj


class Registry:
    def __init__(self):
        self._by_op = defaultdict(list)

    def register(self, spec):
        """Registers spec."""
        existing = self._by_op[spec.op]
        for other in existing:
            if other.backend == spec.backend:
                if other != spec:
                    raise ValueError(spec.op)
                return spec
        existing.append(spec)
        return spec

    def get(self, op):
        return list(self._by_op.get(op, ()))


registry = Registry()


def register_kernel(spec):
    """Registers spec in the registry."""
    return registry.register(spec)


def select(op, backend):
    specs = registry.get(op)
    if backend is not None:
        for spec in specs:
            if spec.backend == backend:
                return spec
        raise KeyError(op)
    return specs[0]


@lru_cache(maxsize=None)
def _resolve(op, backend):
    return select(op, backend=backend).load()


def get_kernel(op, backend=None):
    return _resolve(op, backend)


register_kernel(Spec(op="add", backend=Backend.AOT, target="sgl_kernel:add"))
register_kernel(Spec(op="add", backend=Backend.JIT, target="kernels:add_jit"))
register_kernel(Spec(op="norm", backend=Backend.AOT, target="sgl_kernel:rmsnorm"))
register_kernel(Spec(op="rope", backend=Backend.JIT, target="kernels:rope"))


def forward():
    get_kernel("add", Backend.AOT)(1)
    get_kernel("add", Backend.JIT)(1)
    kernel = get_kernel("norm")
    kernel(1)
    rope = get_kernel("rope", Backend.JIT)
    rope(1)


forward()
