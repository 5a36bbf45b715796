import sys
from functools import partial
from typing import Callable, Optional


def scatter(x):
    return x


def reduce(x):
    return x


def gather(x):
    return x


def run(step, x):
    return step(x)


def finish(x, step: Optional[Callable] = None):
    return run(step or scatter, x)


def end(x, *, step: Callable = None, move=scatter):
    y = run(x=move(x), step=step or gather)
    return y


class Exit:
    def complete(self, x, step: Optional[Callable]):
        x = run(step or scatter, x)
        return x

    def now(self, x):
        return self.complete(x, None)

    def later(self, x):
        return partial(self.complete, step=reduce)(x)


def either(x, step: Optional[Callable] = None):
    return (step or gather)(x)


def bound_again(x, step: Optional[Callable] = None):
    step = gather if x else step
    return run(step or scatter, x)


def in_a_loop(x, step: Optional[Callable] = None):
    for other in (scatter, gather):
        x = run(step or other, x)
        step = reduce
    return x


def nested(x, step: Optional[Callable] = None):
    def inner(step):
        return run(step or scatter, x)

    return inner(gather) + inner(step)


def of_any_kind(x, step=None):
    return run(step or scatter, x)


def first_of_all(x, step: Optional[Callable] = None):
    try:
        return run(step or missing, x)
    except NameError:
        return run(gather, x)


def given_once(x):
    return finish(x, reduce)


def left_out(x):
    return finish(x)


def given_none(x):
    return finish(x, step=None)


def chosen(x):
    return finish(x, reduce if len(sys.argv) < 2 else None)


def later_chosen(x):
    step = reduce if len(sys.argv) < 2 else None
    return partial(end, step=step)(x)


def of_a_table(x):
    return finish(x, {"reduce": reduce}.get(sys.argv[-1]))


given_once(1)
left_out(1)
given_none(1)
chosen(1)
later_chosen(1)
of_a_table(1)
end(1)
end(1, step=reduce)
Exit().now(1)
Exit().later(1)
either(1)
either(1, step=reduce)
bound_again(1, reduce)
bound_again(0, reduce)
bound_again(0)
in_a_loop(1)
in_a_loop(1, reduce)
nested(1)
nested(1, reduce)
of_any_kind(1)
of_any_kind(1, reduce)
first_of_all(1)
first_of_all(1, reduce)
