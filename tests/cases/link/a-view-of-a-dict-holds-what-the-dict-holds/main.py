"""What is read through a view of a dict is what the dict holds, whenever it was put there; a view is no dict."""
from enum import Enum
from types import MappingProxyType


class Kind(Enum):
    FIRST = 1
    SECOND = 2


def first():
    pass


def second():
    pass


def late():
    pass


def early():
    pass


def copied():
    pass


def never():
    pass


def plain():
    pass


def empty():
    pass


def missing():
    pass


table = {Kind.FIRST: first, Kind.SECOND: second}
view = MappingProxyType(table)
view[Kind.FIRST]()
for kind, function in view.items():
    if kind is Kind.SECOND:
        function()
for kind in view:
    if kind is None:
        never()
if isinstance(view, dict):
    never()
else:
    plain()

growing = {}
seen = MappingProxyType(growing)
if "late" in seen:
    early()
growing["late"] = late
seen["late"]()
if "late" in seen:
    late()
else:
    missing()
dict(seen)["late"]()
MappingProxyType({"copied": copied}).copy()["copied"]()
seen.get("other", empty)()
