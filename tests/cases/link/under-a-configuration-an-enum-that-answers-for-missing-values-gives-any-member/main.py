from enum import Enum

LIMIT = 16


class Backend(Enum):
    NONE = "none"
    FAST = "fast"

    @classmethod
    def _missing_(cls, value):
        return cls.NONE if value is None else cls.FAST

    def is_none(self):
        return self == Backend.NONE


class Strict(Enum):
    NONE = "none"
    FAST = "fast"


def run():
    if Backend(None).is_none(): answered()
    if not Backend("other").is_none(): answered_too()
    if Backend("none") is Backend.FAST: never()
    if Strict("none") is Strict.NONE: known()
    if Strict("none") is Strict.FAST: never()


def answered(): ...
def answered_too(): ...
def known(): ...
def never(): ...


run()
