"""Below what only runs without a solver call, no solver is called: the setting is the same wherever it is asked."""
import pickle
import sys
from enum import Enum


class Backend(Enum):
    SLOW = "slow"
    FAST = "fast"


backend = Backend(sys.argv[1])
settings = pickle.load(open(sys.argv[2], "rb"))


class Info:
    def __init__(self, balance):
        self.balance = balance


class Own:
    balance = "solve"


def forward():
    info = Info(settings.balance)
    if settings.balance not in ("fake", "solve"):
        split(info)
    else:
        whole(info)
    if Own().balance == "solve":
        own()


def split(info):
    route(info)


def whole(info):
    route(info)


def route(info):
    if info.balance == "solve":
        solve()
    elif info.balance == "fake":
        fake()
    elif info.balance == "spread":
        spread()
    elif info.balance is None:
        plain()


def solve():
    pass


def fake():
    pass


def spread():
    pass


def plain():
    pass


def own():
    pass


forward()
if backend == Backend.FAST:
    forward()
