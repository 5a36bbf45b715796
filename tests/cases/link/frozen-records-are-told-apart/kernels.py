def add_jit(x):
    return x


def rope(x):
    return x
