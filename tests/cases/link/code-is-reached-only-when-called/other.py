def helper():
    pass


def forgotten():
    pass


def never():
    forgotten()
