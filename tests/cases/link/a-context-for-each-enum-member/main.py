from enum import Enum


class Kind(Enum):
    DENSE = 1
    GROUPED = 2


def dense():
    pass


def grouped():
    pass


def warm_up(kind: Kind):
    {Kind.DENSE: dense, Kind.GROUPED: grouped}[kind]()


def linear():
    warm_up(Kind.DENSE)


def experts():
    warm_up(Kind.GROUPED)


linear()
experts()
