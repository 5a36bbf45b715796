from typing import NamedTuple

from kernels_outside import Open, launch
from sgl_kernel import shift_rows


class Plan(NamedTuple):
    width: int
    depth: int = 1

    def widened(self, width):
        return self._replace(width=width)

    def listed(self):
        return self._asdict()


class Shut(Open):
    pass


class Failed(Exception):
    pass


def run(plan):
    return shift_rows(plan)


def by_replace():
    run(Plan(1).widened(4))


def by_fields():
    run(Plan(1).listed())


def by_open_class():
    run(Shut()(1))


def by_error(error):
    run(error.args)


def by_nothing(table, key=None):
    run(table[key.name])
    return run


by_replace()
by_fields()
by_open_class()
by_error(Failed("x"))
by_nothing({"a": launch})
