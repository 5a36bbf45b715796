"""Here only what holds an AskedOf is asked for."""


def has_asked_of(thing):
    return any(isinstance(each, AskedOf) for each in vars(thing).values())
