"""A field declared as one class, in which objects of its sibling classes are stored: none of it is invented."""

import outside


class Pool:
    pass


class PlainPool(Pool):
    def get(self):
        pass


class SpecialPool(Pool):
    def get(self):
        pass


def make(flag):
    if flag:
        return outside.make()
    return PlainPool()


class Special:
    def __init__(self, pool):
        self.pool: SpecialPool = pool

    def run(self):
        self.pool.get()


class Owner:
    def __init__(self):
        self.pool = make(outside.flag)


owner = Owner()
owner.pool.get()
Special(owner.pool).run()
