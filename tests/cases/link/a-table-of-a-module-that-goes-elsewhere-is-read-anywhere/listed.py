import sys

import outside

listed_makers = {}


def register_listed(kind, maker):
    listed_makers[kind] = maker


def bind_listed(kind):
    return listed_makers[kind]()


def give():
    outside.use(sys.modules[__name__])
