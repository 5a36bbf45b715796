"""What code that is not followed may run any number of times is not counted; a dict that it has may hold any key, and
lack any."""
from library import run, spread


LEVEL = 0


class Counter:
    def __init__(self):
        self.handed = self.called = self.asked = 0
        self.is_done = False
        self.found = None

    def tick(self):
        self.handed += 1
        self.is_done = True
        self.found = Counter()

    def count(self):
        self.called = self.called + 1

    def own(self):
        self.asked += 1


def of_a_closure():
    n = m = 0

    def tick():
        nonlocal n
        m = 5
        n = n + 1

    run(tick)
    if n > 4:
        by_closure()
    if m > 4:
        by_nobody()


def of_an_object():
    counter = Counter()
    spread().each(counter.tick)
    if counter.handed > 4:
        by_method()
    if counter.is_done:
        by_flag()
    if counter.found is not None:
        by_value()
    if counter.asked > 4:
        by_nobody()


def of_calls():
    counter = Counter()
    for _ in range(9):
        counter.count()
    if counter.called > 4:
        by_calls()


def of_dicts(**taken):
    filled, updated, own = {}, {}, {}

    def update():
        updated.update(depth=1)

    run(filled, taken, update)
    by_filled(**filled)
    by_updated(**updated)
    by_emptied(**taken)
    by_nothing(**own)


def by_closure(): ...
def by_method(): ...
def by_flag(): ...
def by_value(): ...
def by_calls(): ...
def by_nobody(): ...
def by_filled(*, depth): ...
def by_updated(*, depth): ...
def by_emptied(): ...
def by_nothing(*, depth): ...
def by_default(*, depth): ...


of_a_closure()
of_an_object()
of_calls()
of_dicts(width=1)
by_default.__kwdefaults__ = {"depth": 1}
by_default()
