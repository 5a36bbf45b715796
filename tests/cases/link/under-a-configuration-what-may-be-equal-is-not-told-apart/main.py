"""Two names of one member are that member, an enum may say what is equal, and a word that is not written in the class
may say which fields of a record count: what stands behind such a comparison runs."""
import dataclasses
from dataclasses import InitVar, dataclass, field
from enum import Enum

SIZE = 0
LOOSE = dict(compare=False)
BY_IDENTITY = dict(eq=False)
TAG = field(compare=False, default="")


class Color(Enum):
    RED = 1
    CRIMSON = 1


class Any(Enum):
    ONE = 1
    TWO = 2

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


def uncompared():
    return field(default="", compare=False)


@dataclass(frozen=True)
class Painted:
    color: Color


@dataclass(frozen=True)
class Spread:
    name: str
    tag: str = field(default="", **LOOSE)


@dataclass(frozen=True, **BY_IDENTITY)
class Same:
    name: str


@dataclass(frozen=True)
class Named:
    name: str
    tag: str = TAG


@dataclass(frozen=True)
class Helped:
    name: str
    tag: str = uncompared()


@dataclass(frozen=True)
class Passing:
    name: str
    tag: InitVar[str] = ""


@dataclass(frozen=True)
class Quoted:
    name: str
    tag: "dataclasses.InitVar[str]" = ""


@dataclass(frozen=True)
class Rewritten:
    name: str

    def __post_init__(self):
        self.__dict__["name"] = "one"


def runs(): ...


def run():
    if frozenset({Color.RED}) == frozenset({Color.CRIMSON}):
        runs()
    if frozenset({Color.RED}) & frozenset({Color.CRIMSON}):
        runs()
    if frozenset({Any.ONE}) == frozenset({Any.TWO}):
        runs()
    if Painted(Color.RED) == Painted(Color.CRIMSON):
        runs()
    if Spread("a", "1") == Spread("a", "2"):
        runs()
    if Same("a") != Same("a"):
        runs()
    if Named("a", "1") == Named("a", "2"):
        runs()
    if Helped("a", "1") == Helped("a", "2"):
        runs()
    if Passing("a", "1") == Passing("a", "2"):
        runs()
    if Quoted("a", "1") == Quoted("a", "2"):
        runs()
    if Rewritten("a") == Rewritten("b"):
        runs()


run()
