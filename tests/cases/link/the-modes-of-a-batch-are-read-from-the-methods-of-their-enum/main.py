"""Which modes a test leaves to each arm; and below what a batch may get another mode."""
import sys
from sglang.srt.model_executor.forward_batch_info import Batch, ForwardMode, View


class Other:
    VERIFY = 3


def run(number):
    print(number)


def tests(batch, count):
    mode = batch.forward_mode
    if batch.forward_mode.is_one():
        run(1)
    elif not batch.forward_mode.is_plain_many():
        run(2)
    if batch.forward_mode.is_many():
        return
    run(3)
    if batch.forward_mode.is_many(True, idle=False) and count > 1:
        run(4)
    else:
        run(5)
    if batch.forward_mode.is_verify() or batch.forward_mode.is_twice():
        run(6)
    elif batch.forward_mode not in [ForwardMode.IDLE]:
        run(7)
    run(9) if batch.forward_mode != ForwardMode.VERIFY else batch.forward_mode.is_one() or batch.ids.max()
    while not batch.forward_mode.is_verify():
        run([run(i) for i in count if batch.forward_mode.is_verify()])
    if (batch.forward_mode.is_wrapped or batch.forward_mode.is_long() or batch.forward_mode.is_deep()
            or batch.forward_mode.is_missing() or batch.forward_mode == Other.VERIFY or mode.is_one()
            or batch.other_mode.is_one() or batch.forward_mode == ForwardMode.NONE or batch.forward_mode > 2
            or batch.forward_mode.is_one(*count)):
        run(8)


def reads(batch):
    forward_mode = getattr(batch, "forward_mode", None)
    if batch.forward_mode == ForwardMode.DECODE and forward_mode in (ForwardMode.DECODE, ForwardMode.IDLE):
        return View(forward_mode=forward_mode, ids=batch.ids)
    return View(forward_mode=batch.forward_mode, ids=None)


def stores(batch, other):
    batch.forward_mode = other.last_mode


def names(batch):
    return Batch(ForwardMode.IDLE, batch.ids)


def passes(batch):
    return View(forward_mode=batch.last_mode)


def binds(batch):
    forward_mode = batch.last_mode
    return View(forward_mode=forward_mode)


def by_text(batch):
    return View(**{"forward_mode": batch.last_mode})


def by_default(batch, mode=ForwardMode.IDLE):
    return Batch(mode, batch.ids)


def by_class(batch):
    return Batch(ForwardMode(batch.number), batch.ids)


def declares(batch):
    mode: ForwardMode = batch.forward_mode
    return mode


def calls(batch):
    return names(batch)


def main(batch):
    for function in (tests, reads, stores, names, passes, binds, by_text, by_default, by_class, declares, calls):
        function(batch, batch) if function in (tests, stores) else function(batch)


main(sys.argv)
