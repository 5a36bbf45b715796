def small(): pass
def large(): pass


def known(x, y, z):
    y()
    z()


def unknown(x, y, z):
    y()
    z()


def rest(x, *more):
    x()
    for one in more:
        one()


def twice(x, y, z):
    y()
    z()


known(*(1,), small, large)
unknown(*open("x"), small, large)
rest(*(small,), large)
twice(*(1,), *(small, large))
