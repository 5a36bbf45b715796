"""What finish and end get is what prepare and last give: the None that the names had before is gone. Nothing comes of
stuck: what follows it is given the None."""

import outside

given = 0


def none_path():
    pass


def value_path():
    pass


def end_none_path():
    pass


def end_value_path():
    pass


def stuck_none_path():
    pass


def given_none_path():
    pass


def prepare(x, rest):
    if rest is None:
        rest = x
    return x, rest


def finish(rest):
    if rest is None:
        none_path()
    else:
        value_path()


def step(x, rest):
    x, rest = prepare(x, rest)
    finish(rest)


def last(x):
    return later(x)


def later(x):
    return x


def end(value):
    if value is None:
        end_none_path()
    else:
        end_value_path()


def none():
    return later(None)


def stuck():
    return stuck()


def run():
    step([], None)
    value = None
    if outside.ready():
        value = last([])
        end(value)
    kept = None
    if outside.ready():
        kept = stuck()
        if kept is None:
            stuck_none_path()
    other = None
    if outside.ready():
        other = none()
        if other is None:
            given_none_path()
