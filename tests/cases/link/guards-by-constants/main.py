from enum import Enum, auto


class Mode(Enum):
    MHA = auto()
    MLA = auto()
    NEVER = auto()


def choose(mode):
    if mode == Mode.MHA:
        mha()
    elif mode == Mode.NEVER:
        never()
    else:
        mla()


def optional(part=None):
    if part is None:
        nothing()
    else:
        part()


def named(act):
    if act == "silu":
        silu()
    elif act == "gelu":
        gelu()
    if not act:
        empty()


def mha():
    pass


def mla():
    pass


def never():
    pass


def nothing():
    pass


def silu():
    pass


def gelu():
    pass


def empty():
    pass


choose(Mode.MHA)
choose(Mode.MLA)
optional()
named("silu")
