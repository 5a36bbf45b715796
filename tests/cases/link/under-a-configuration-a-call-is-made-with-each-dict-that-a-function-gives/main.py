"""options() gives both keywords or none, so no call of run() has one without the other, unless something else may have
taken one out."""
from library import ask, keep

HELD = []


def none():
    pass


def half():
    pass


def both():
    pass


def run(ids=None, step=None):
    if ids is None:
        return none()
    if step is None:
        return half()
    return both()


def options(x):
    if x:
        return dict(ids=x, step=1)
    return {}


def held(x):
    if x:
        made = dict(ids=x, step=1)
        HELD.append(made)
        return made
    return {}


@keep
def kept(x):
    if x:
        return dict(ids=x, step=1)
    return {}


def named():
    found = options(ask())
    return run(**found)


def unnamed():
    return run(**options(ask()))


def taken():
    found = options(ask())
    found.pop("step", None)
    return run(**found)


def other():
    return run(**held(ask()))


def decorated():
    return run(**kept(ask()))


named()
unnamed()
taken()
other()
decorated()
