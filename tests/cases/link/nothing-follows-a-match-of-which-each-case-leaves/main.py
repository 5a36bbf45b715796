def never(): ...
def runs(): ...


def by_wildcard(x):
    match x:
        case 1:
            return runs()
        case _:
            raise ValueError
    never()


def by_name(x):
    match x:
        case [first, *rest]:
            return runs()
        case other:
            return other
    never()


def asks(x):
    match x:
        case 1:
            return
        case _ if x > 2:
            return
    runs()


def asks_last(x):
    match x:
        case 1:
            return
        case int():
            return
    runs()


def goes_on(x):
    match x:
        case 1:
            return
        case _:
            runs()
    runs()


def number(x):
    while 1:
        x -= 1
        if x < 0:
            break
    else:
        never()
    runs()


def endless(x):
    while 1:
        x -= 1
        if x < 0:
            return runs()
    never()


def test(x):
    while x:
        x = x - 1
    else:
        runs()
    while 0:
        never()
    runs()


for x in 1, "2", [3], 1.5:
    for function in by_wildcard, by_name, asks, asks_last, goes_on:
        try:
            function(x)
        except (ValueError, TypeError):
            pass
number(3)
endless(3)
test(3)
