"""Globals that functions store in: of those that no caller decides all is known once the stores have run."""
WIDTH = 0
worked_out = None
by_caller = None
by_nested = None
unrun = None


def small(): pass
def large(): pass


def measure():
    return WIDTH, 1


def store_worked_out():
    global worked_out
    major, _ = measure()
    worked_out = 32 if major >= 10 else 16


def store_by_caller(size):
    global by_caller
    by_caller = size


def store_by_nested(size):
    global by_nested
    step = 16

    def change():
        nonlocal step
        step = size
    change()
    by_nested = step


def store_unrun():
    global unrun
    if WIDTH == 0:
        step = 32
    else:
        step = 16
    unrun = step


def test_worked_out():
    if worked_out is not None:
        large() if worked_out > 16 else small()


def test_by_caller():
    if by_caller is not None:
        large() if by_caller > 16 else small()


def test_by_nested():
    if by_nested is not None:
        large() if by_nested > 16 else small()


def test_unrun():
    if unrun is not None:
        large() if unrun > 16 else small()


store_worked_out()
store_by_caller(16)
store_by_nested(16)
store_unrun()
test_worked_out()
test_by_caller()
test_by_nested()
test_unrun()
