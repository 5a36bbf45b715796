"""Rows of a table, registered in a loop; their texts are composed and taken apart."""
import importlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Spec:
    name: str
    target: str

    def load(self):
        module, _, attribute = self.target.partition(":")
        return getattr(importlib.import_module(module), attribute)


TABLE = {}


def register(spec):
    TABLE[spec.name] = spec


_ROWS = (
    ("add", "kernels:add"),
    ("rope", "rope"),
)

for _name, _target in _ROWS:
    register(
        Spec(
            name=f"op.{_name}",
            target=_target if _target.startswith("kernels") else f"kernels:{_target}",
        )
    )


def find(name):
    return TABLE[name]


def forward():
    find("op.add").load()(1)
    find("op.rope").load()(1)


forward()
