"""What ask() gives is not known. Behind a test that asks for it, it is what the test says, until other code has run."""
from library import ask, change

WANTED = False


def plain():
    pass


def fast():
    pass


def filtered():
    pass


def emptied():
    pass


def rebound():
    pass


def again():
    pass


def choose(is_fast):
    if not (is_fast or WANTED):
        return plain()
    if not is_fast:
        return filtered()
    return fast()


def change_between(lines):
    if not (lines or WANTED):
        return
    change(lines)
    if not lines:
        emptied()


def change_within(lines):
    if (lines or WANTED) and (change(lines) or not lines):
        emptied()


def bind_between(is_fast):
    if not (is_fast or WANTED):
        return
    is_fast = ask()
    if not is_fast:
        rebound()


def repeat(is_fast):
    while is_fast or WANTED:
        if not is_fast:
            again()
        is_fast = ask()


choose(ask())
change_between(ask())
change_within(ask())
bind_between(ask())
repeat(ask())
