from first import from_first


def from_second():
    pass
