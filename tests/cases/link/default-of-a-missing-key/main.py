"""Callbacks filed under keys that a defaultdict makes."""
from collections import defaultdict


def first():
    return 1


def second():
    return 2


hooks = defaultdict(list)
hooks["first"].append(first)
hooks["second"].append(second)


def forward():
    for hook in hooks.get("first", ()):
        hook()
    for other in hooks["second"]:
        other()


forward()
