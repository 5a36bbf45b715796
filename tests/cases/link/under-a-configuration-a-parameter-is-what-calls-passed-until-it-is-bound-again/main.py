SIZE = 2


class Fast:
    def run(self): ...


class Slow:
    def run(self): ...


def use(x): x.run()


def bound_behind(x):
    use_first(x)
    x = Slow()
    use_then(x)


def use_first(x): x.run()
def use_then(x): x.run()


def in_a_loop(x, count):
    for _ in range(count):
        use_in_loop(x)
        x = Slow()


def use_in_loop(x): x.run()


def calls_itself(x, count):
    use_in_recursion(x)
    x = Slow()
    if count != SIZE:
        calls_itself(x, count)


def use_in_recursion(x): x.run()


def later(x):
    calls = (use_later(x) for _ in range(SIZE))
    x = Slow()
    return list(calls)


def use_later(x): x.run()


bound_behind(Fast())
in_a_loop(Fast(), 2)
calls_itself(Fast(), int(open("count").read()))
later(Fast())
