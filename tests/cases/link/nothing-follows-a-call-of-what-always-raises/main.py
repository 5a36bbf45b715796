import sys
from os import _exit

from errors import refuse, warn
import errors


def never(): ...
def runs(): ...


def fail(text):
    raise ValueError(text)


def usage(text):
    if text:
        fail(text)
    else:
        sys.exit(2)


def may_fail(text):
    if text == "fatal":
        raise ValueError(text)


def passing(function):
    return lambda *args: None


@passing
def wrapped():
    raise ValueError


async def later():
    raise ValueError


def bound_again():
    raise ValueError


def bound_again(): ...


def replaced():
    raise ValueError


def replace():
    global replaced
    replaced = runs


def by_name():
    try:
        fail("x")
        never()
    except ValueError:
        runs()


def by_what_it_calls(text):
    usage(text)
    never()


def by_import(text):
    try:
        refuse()
        never()
    finally:
        runs()


def by_module(text):
    errors.refuse()
    never()


def left():
    _exit(1)
    never()


def comes_back():
    may_fail("x")
    wrapped()
    later()
    bound_again()
    replaced()
    warn()
    runs()


def local(fail):
    fail("x")
    runs()


def chosen(kind):
    if kind == "fast":
        function = runs
    else:
        fail(kind)
    function()


def tested(kind):
    if kind == "slow":
        fail(kind)
    never()


def main():
    replace()
    by_name()
    comes_back()
    local(print)
    chosen("fast")
    for function in by_what_it_calls, by_import, by_module, tested:
        try:
            function("slow")
        except (ValueError, TypeError, SystemExit):
            pass
    if len(sys.argv) > 3:
        left()
    sys.exit(0)
    never()


main()
never()
