def round():
    pass


def square():
    pass
