# Code stores to an attribute of objects that are not known, under a name that is a property of some classes: these keep
# theirs, for nothing that is stored to an object takes the place of a property. A cached property an object may
# replace, and a plain value of the class, too.
from functools import cached_property
from outside import each


def fast():
    pass


def slow():
    pass


WORK = {"fast": fast, "slow": slow}


class Fixed:
    @property
    def kind(self):
        return "fast"


class Cached:
    @cached_property
    def kind(self):
        return "fast"


class Plain:
    kind = "fast"


def main():
    for item in each([Fixed(), Cached(), Plain()]):
        item.kind = item.other
    WORK[Fixed().kind]()
    WORK[Cached().kind]()
    WORK[Plain().kind]()


main()
