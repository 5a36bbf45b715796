"""An object that something is stored on under a text that is not known, or that a library is handed, may have any
attribute; one of which neither is done has what the code stores."""
import sys

import elsewhere


class Named:
    pass


class Filed:
    pass


class Listed:
    pass


class Handed:
    pass


class Kept:
    pass


def named(): ...
def filed(): ...
def listed(): ...
def handed(): ...
def never(): ...


def run(name):
    thing = Named()
    setattr(thing, name, True)
    if getattr(thing, "fast", False):
        named()
    thing = Filed()
    thing.__dict__[name] = True
    if getattr(thing, "fast", False):
        filed()
    thing = Listed()
    vars(thing)[name] = True
    if getattr(thing, "fast", False):
        listed()
    thing = Handed()
    elsewhere.prepare(thing)
    if hasattr(thing, "fast"):
        handed()
    if getattr(Kept(), "fast", False) or hasattr(Kept(), "fast"):
        never()


run(sys.argv[1])
