def add(x):
    return x


def rope(x):
    return x
