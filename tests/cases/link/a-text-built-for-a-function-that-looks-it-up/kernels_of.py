def fast():
    pass


def slow():
    pass
