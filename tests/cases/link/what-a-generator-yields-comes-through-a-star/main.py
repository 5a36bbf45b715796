"""Arguments behind a star that are gone through: what they give comes when the code that gives it has run."""


def first():
    pass


def second():
    pass


def never():
    pass


def generate():
    yield first
    yield second


class Held:
    def __iter__(self):
        return iter([second])

    def __len__(self):  # asked for how long the tuple will be
        return 1


def both(left, right):
    left()
    right()


def one(function):
    function()


def more(function, *others):
    for other in others:
        other()


def plain(function=never):
    if function is None:
        never()


both(*generate())
one(*Held())
more(*generate())
kept = generate()
both(*kept)
plain(*[])
