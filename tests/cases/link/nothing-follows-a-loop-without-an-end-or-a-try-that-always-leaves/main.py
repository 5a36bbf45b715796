from contextlib import suppress


def never(): ...
def runs(): ...


def endless(queue):
    while True:
        for entry in queue:
            break
        if entry:
            return entry
    never()


def ended(queue):
    while True:
        for entry in queue:
            pass
        else:
            break
    runs()


def tried():
    try:
        return 1
    except ValueError:
        raise
    else:
        never()
    never()


def tried_or_goes_on():
    try:
        value = 1
    except ValueError:
        return
    else:
        runs()
    runs()


def tried_within():
    try:
        with suppress(ValueError):
            return 1
    except TypeError:
        raise
    else:
        runs()
    runs()


def last():
    try:
        value = 1
    finally:
        return 2
    never()


endless([1])
ended([1])
tried()
tried_or_goes_on()
tried_within()
last()
