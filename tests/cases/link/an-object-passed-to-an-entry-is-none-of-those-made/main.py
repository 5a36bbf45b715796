# The runtime passes main an Info of its own: what the one that make makes holds tells nothing of it.
from dataclasses import dataclass


@dataclass
class Info:
    fast: bool = False


def quick():
    pass


def slow():
    pass


def run_part(info):
    slow()


def make():
    run_part(Info())


make()


def main(info: Info):
    if info.fast:
        quick()
    else:
        slow()
