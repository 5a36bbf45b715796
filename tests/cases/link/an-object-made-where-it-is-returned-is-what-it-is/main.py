"""What is made in the statement that returns it is given back, though the function is declared to give another class."""
from typing import Optional


class Method:
    def apply(self):
        pass


class Plain(Method):
    def apply(self):
        pass


class Odd:
    """Has what a Method has, and is none."""

    def apply(self):
        pass


def choose(kind) -> Optional[Method]:
    if kind == "odd":
        return Odd()
    if kind == "plain":
        return Plain()
    return None


def run(kind):
    method = choose(kind)
    if method is not None:
        method.apply()


run(input())
