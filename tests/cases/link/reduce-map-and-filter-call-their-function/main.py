from functools import reduce


def add(left, right):
    return left


def double(x):
    return triple


def triple():
    pass


def keep(x):
    return True


reduce(add, [1, 2])
reduce(lambda a, b: a, [triple])()
for f in map(double, filter(keep, [1, 2])):
    f()
