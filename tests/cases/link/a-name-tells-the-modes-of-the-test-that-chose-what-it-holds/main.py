"""What a test leaves to each arm where it asks a name, or calls a function; each test prints its line where it is true,
for a batch of each mode."""
import functools
import inspect

import checks
from checks import is_verify, reads_first
from sglang.srt.model_executor.forward_batch_info import Batch, ForwardMode


class Plan:
    def __init__(self, batch):
        self.batch = batch


def at(batch):
    print(inspect.currentframe().f_back.f_lineno, batch.forward_mode.name)


def chosen(batch, other, wanted):
    plan = Plan(batch) if wanted and is_verify(batch) else None
    if plan is not None:
        at(batch)
    if plan is None:
        at(batch)  # where it is not wanted, too
    if plan:
        at(batch)
    if not plan:
        at(batch)
    if plan is not None and other.count > 1 or batch.forward_mode.is_decode():
        at(batch)
    is_late = batch.forward_mode.is_verify() or is_extend(batch)
    if is_late:
        at(batch)
    else:
        at(batch)
    twice = is_late and batch.count > 0
    while twice:
        at(batch)
        break
    kind = "verify" if is_verify(batch) else "other"
    if kind is not None:
        at(batch)  # in all
    kinds = None if is_extend(batch) else []
    if kinds is not None:
        at(batch)
    if kinds:
        at(batch)


def called(batch, wanted):
    if is_verify(batch):
        at(batch)
    if checks.is_verify(batch):
        at(batch)  # not told: by an attribute
    if is_small(batch, wanted):
        at(batch)
    if reads_first(batch):
        at(batch)
    if raises(batch):
        at(batch)
    if loops(batch):
        at(batch)  # not told
    if tries(batch):
        at(batch)  # not told
    if wrapped(batch):
        at(batch)  # not told: a decorator may turn it
    if again(batch, wanted):
        at(batch)  # not told
    if swapped(batch):
        at(batch)  # not told: it is another function later
    is_one = is_verify
    if is_one(batch):
        at(batch)  # not told: by a name of the function
    from checks import is_verify as is_late
    if is_late(batch):
        at(batch)
    from checks import is_verify as is_any
    if batch.count > 2:
        is_any = bool
    if is_any(batch):
        at(batch)  # not told
    if list(generates(batch)):
        at(batch)  # not told
    if generates(batch):
        at(batch)  # not told: a generator is true
    if given(is_verify, batch) or given(is_extend, batch):
        at(batch)  # not told


def bound_again(batch, others):
    plan = Plan(batch) if is_verify(batch) else None
    if batch.count:
        plan = batch
    if plan is not None:
        at(batch)
    late = Plan(batch) if is_verify(batch) else None
    for other in others:
        if late is not None:
            at(batch)
        late = other
    walrus = Plan(batch) if is_verify(batch) else None
    if (walrus := batch) and walrus is not None:
        at(batch)
    one = other = Plan(batch) if is_verify(batch) else None
    if one is not None or other is not None:
        at(batch)
    shared = Plan(batch) if is_verify(batch) else None

    def share():
        nonlocal shared
        shared = batch

    share()
    if shared is not None:
        at(batch)
    caught = Plan(batch) if is_verify(batch) else None
    try:
        raise ValueError
    except ValueError as caught:
        if caught is not None:
            at(batch)
    left = batch
    if batch.count > 2:
        left = Plan(batch) if is_verify(batch) else None
    if left is not None:
        at(batch)


def later(batch, others):
    plan = Plan(batch) if is_verify(batch) else None
    all_of = [other for plan in others if plan is not None for other in others if is_verify(plan)]
    print(len(all_of))
    tell = lambda plan: at(batch) if plan is not None else None  # noqa: E731
    tell(batch)
    for other in others:
        if other.count > 1 and round is not None:
            at(batch)  # a name of the builtins
        last = Plan(other) if is_verify(other) else None
        if last is not None:
            at(other)
    if last is not None:
        at(batch)  # not told: behind the loop
    match batch:
        case plan if plan is not None:
            at(batch)


def is_extend(batch):
    """What it says is not looked at."""
    return batch.forward_mode == ForwardMode.EXTEND


def is_small(batch, wanted):
    if not wanted:
        return False
    elif batch.forward_mode.is_decode():
        pass
    else:
        return batch.forward_mode is ForwardMode.IDLE
    return batch.count


def raises(batch):
    if is_verify(batch) or batch.forward_mode.is_decode():
        return None
    if batch.count < 0:
        raise ValueError
    return True


def loops(batch):
    for _ in range(batch.count):
        return True
    return batch.forward_mode.is_verify()


def tries(batch):
    try:
        return batch.count / batch.count
    except ZeroDivisionError:
        return batch.forward_mode.is_verify()


def turned(function):
    @functools.wraps(function)
    def turn(batch):
        return not function(batch)

    return turn


@turned
def wrapped(batch):
    return batch.forward_mode.is_verify()


def again(batch, wanted):
    return batch.forward_mode.is_verify() if wanted else again(batch, True)


def swapped(batch):
    return batch.forward_mode.is_verify()


def generates(batch):
    if batch.forward_mode.is_verify():
        yield batch


FLAG = True
is_flagged = lambda: FLAG
is_none = lambda: None


def of_others(batch, batches):
    verifies = is_verify(batch)
    for batch in batches:
        if verifies:
            at(batch)  # of each mode
    if is_flagged():
        at(batch)
    if not is_none():
        at(batch)


def given(function, batch):
    return function(batch)


def main():
    batches = [Batch(mode) for mode in ForwardMode]
    for batch in batches:
        for wanted in (False, True):
            chosen(batch, batches[-1], wanted)
            called(batch, wanted)
        bound_again(batch, batches)
        later(batch, batches)
        of_others(batch, batches)


swapped = is_extend if ForwardMode.IDLE > 3 else swapped
main()
