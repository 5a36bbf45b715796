import outside


class Pool:
    pass


class Made(Pool):
    pass


class NeverMade(Pool):
    pass


class Alone:
    pass


def made():
    pass


def never():
    pass


def alone():
    pass


Made()
pool = outside.pool()
if isinstance(pool, Made):
    made()
if isinstance(pool, NeverMade):
    never()
if isinstance(pool, Alone):
    alone()
