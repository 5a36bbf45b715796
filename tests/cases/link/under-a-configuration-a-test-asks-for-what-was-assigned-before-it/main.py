WIDTH = 0


def make():
    return object


def made(): ...
def left(): ...
def none(): ...


def arm_assigns():
    x = None
    y = None
    if WIDTH == 1:
        x, y = make(), make()
    if x is None:
        x, y = make(), make()
    else:
        left()
    made() if y is not None else none()


def comes_round(count):
    x = None
    for _ in range(count):
        if x is None:
            x = make()
        else:
            left()


def shared():
    x = None

    def change():
        nonlocal x
        x = make()

    change()
    if x is None:
        x = make()
    else:
        left()


def of_a_loop(items):
    for x in items:
        made()
    if x is None:
        x = make()
    else:
        left()


def handled():
    x = None
    try:
        x = make()
    except ValueError:
        made()
    if x is None:
        x = make()
    else:
        left()


def parameter(x=None):
    if x is None:
        x = make()
    else:
        left()


arm_assigns()
comes_round(2)
shared()
of_a_loop([make(), None])
handled()
parameter()
parameter(None)
