from enum import Enum


class Group(Enum):
    FAST = 1
    SLOW = 2


class Fast:
    def run(self):
        pass


class Slow:
    def run(self):
        pass


class Other:
    def run(self):
        pass


def asked_at_once(x, wanted):
    is_fast = isinstance(x, Fast)
    if is_fast and wanted:
        return x.run()  # Fast
    if not is_fast and not isinstance(x, Other):
        x.run()  # Slow


def asked_by_what_is_always_true(x):
    is_fast = isinstance(x, Fast)
    if is_fast and LIMIT is not None:
        return
    x.run()  # Slow, Other


def of_a_member(group):
    is_fast = group is Group.FAST
    if group is None or (is_fast and LIMIT):
        return
    thing = Fast() if group is Group.FAST else Slow()
    thing.run()  # Slow


def one_of_two_tests(x, wanted):
    either = isinstance(x, Fast) or isinstance(x, Slow)
    both = isinstance(x, Fast) and wanted
    if either:
        x.run()  # Fast, Slow
    if both:
        x.run()  # Fast
    else:
        x.run()  # all: it may not have been wanted


def in_a_loop(things):
    for x in things:
        is_fast = isinstance(x, Fast)
        if is_fast:
            continue
        x.run()  # Slow, Other


def in_an_arm(x, wanted):
    is_fast = False
    if wanted:
        is_fast = isinstance(x, Fast)
        if is_fast:
            x.run()  # Fast
    if is_fast:
        x.run()  # Fast by what Python does, all by what is looked at: another assignment may have come here


def bound_again(x, y):
    is_fast = isinstance(x, Fast)
    x = y
    if is_fast:
        x.run()  # all


def bound_again_behind(x, things):
    for y in things:
        is_fast = isinstance(x, Fast)
        while y:
            if is_fast:
                x.run()  # all: the second time it is y
            x = y


def name_bound_again(x, y):
    is_fast = isinstance(x, Fast)
    if y is None:
        is_fast = True
    if is_fast:
        x.run()  # all


def name_added_to(x, y):
    is_fast = isinstance(x, Fast)
    is_fast |= y is None
    if is_fast:
        x.run()  # all


def left_over(things):
    for x in things:
        if x is things[1] and is_fast:
            x.run()  # all: what is left of the thing before
        is_fast = isinstance(x, Fast)


def what_is_compared_is_bound_again(x):
    kind = Fast
    is_kind = isinstance(x, kind)
    for kind in (Slow, Other):
        if is_kind:
            x.run()  # Fast by what Python does, all by what is looked at


def bound_within(x, y):
    def swap():
        nonlocal x
        x = y

    is_fast = isinstance(x, Fast)
    swap()
    if is_fast:
        x.run()  # all


def another_of_the_name(x, things):
    is_fast = isinstance(x, Fast)
    if is_fast:
        return [x.run() for x in things]  # all: the comprehension binds its own


def later(things):
    runs = []
    for x in things:
        for run in runs:
            next(run)
        is_fast = isinstance(x, Fast)
        runs = [(x.run() for _ in things if is_fast)]  # all: run when x is the next thing


def in_a_handler(x, y):
    is_fast = True
    try:
        x = y.missing
        is_fast = isinstance(x, Fast)
    except AttributeError:
        x = y
    if is_fast:
        x.run()  # all


def of_what_a_call_gives(x, y):
    if isinstance(y, Fast):
        is_same = x is given(y)
        if is_same:
            x.run()  # all


def given(y):
    y.run()  # Fast
    return y


def one_of():
    return (Fast(), Slow(), Other())[int(input())]


LIMIT = 3
thing, other = one_of(), one_of()
asked_at_once(thing, input())
asked_by_what_is_always_true(thing)
of_a_member((Group.FAST, Group.SLOW, None)[int(input())])
one_of_two_tests(thing, input())
in_a_loop([one_of(), one_of()])
in_an_arm(thing, input())
bound_again(thing, other)
bound_again_behind(thing, [one_of(), one_of()])
name_bound_again(thing, input())
name_added_to(thing, input())
left_over([one_of(), one_of()])
what_is_compared_is_bound_again(thing)
bound_within(thing, other)
another_of_the_name(thing, [one_of(), one_of()])
later([one_of(), one_of()])
in_a_handler(thing, other)
of_what_a_call_gives(thing, other)
