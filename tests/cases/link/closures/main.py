def outer(action):
    def inner():
        action()

    return inner


def counter():
    handler = one

    def switch():
        nonlocal handler
        handler = two

    def run():
        handler()

    return switch, run


def one():
    pass


def two():
    pass


def three():
    pass


outer(three)()
switch, run = counter()
switch()
run()
