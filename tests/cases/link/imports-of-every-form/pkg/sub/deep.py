from ..inner import exported


def climb():
    exported()
