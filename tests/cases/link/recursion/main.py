def even(n):
    return odd(n - 1) if n else True


def odd(n):
    return even(n - 1) if n else False


class Node:
    def __init__(self):
        self.child = self

    def walk(self):
        self.child.walk()


def grow(f):
    return grow(lambda: f()) if f else f


even(4)
Node().walk()
grow(even)
