"""A name that no module binds and Python has not is put there by something else, or raises: it is no builtin."""


def run():
    print(len([]))
    installed(1)


run()
