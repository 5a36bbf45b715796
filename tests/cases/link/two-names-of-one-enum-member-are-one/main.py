from enum import Enum, IntEnum, auto

LIMIT = 16


class Mode(Enum):
    FAST = 1
    SLOW = 2
    DEFAULT = FAST
    OLD = 2


class Text(str, Enum):
    A = "a"
    B = "b"
    WAS_A = "a"


class Word(str, Enum):
    A = "a"


class Step(IntEnum):
    ONE = auto()
    TWO = LAST = auto()


class Loose(Enum):
    A = 1
    B = 2

    def __eq__(self, other):
        return True

    __hash__ = Enum.__hash__


def run(mode, text, step):
    if mode == Mode.DEFAULT: equal()
    if mode is Mode.DEFAULT: same()
    if mode in (Mode.DEFAULT,): within()
    {Mode.DEFAULT: under}[mode]()
    if mode is Mode["DEFAULT"]: named()
    if mode is Mode.OLD: never()
    if text == Text.WAS_A: written_twice()
    if text == Text.B: never()
    if text == Word.A: a_text_of_another()
    if mode == Word.A: never()
    if step is Step.LAST: two_targets()
    if Loose.A == Loose.B: as_it_says()


def equal(): ...
def same(): ...
def within(): ...
def under(): ...
def named(): ...
def never(): ...
def written_twice(): ...
def a_text_of_another(): ...
def two_targets(): ...
def as_it_says(): ...


run(Mode.FAST, Text.A, Step.TWO)
