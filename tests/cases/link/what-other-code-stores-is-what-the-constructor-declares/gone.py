"""Here each GoneThrough that something holds is made once more."""


def go_through(thing):
    return [each(True) for each in vars(thing).values() if issubclass(each, GoneThrough)]
