def first():
    pass


def second():
    pass


class State:
    def __init__(self, left, right):
        self.left = left
        self.right = right


class Copy:
    pass


def copy(source, target):
    for name in ["left", "right"]:
        value = getattr(source, name)
        setattr(target, name, value)


state, made = State(first, second), Copy()
copy(state, made)
made.left()
made.right()
