def size(x):
    return x


def weight(x):
    return x


def order(names):
    return sorted((size(n) for n in names), key=weight), min(names, key=size)


order([1, 2])
