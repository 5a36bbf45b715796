class A:
    def run(self):
        pass


class B:
    def run(self):
        pass


def in_a_handler(x, y):
    if isinstance(x, A):
        try:
            x = y
            trouble()
        except ValueError:
            x.run()  # A, B
        else:
            x.run()  # A, B
        finally:
            x.run()  # A, B


def in_a_handler_by_what_it_asks(y):
    is_new = flag()
    if is_new:
        try:
            if is_new:
                is_new = isinstance(y, A)
            trouble()
        except ValueError:
            if not is_new:
                y.run()  # B; A by what is looked at


def in_a_handler_as_before(x, y):
    if isinstance(x, A):
        try:
            y = trouble()
        except ValueError:
            x.run()  # A


def at_the_end(x, y):
    if isinstance(x, A):
        try:
            trouble()
        except ValueError:
            x = y
        finally:
            x.run()  # A, B


def in_a_comprehension(x, things):
    if isinstance(x, A):
        return [x.run() for x in things]  # A, B
    return {x.run() for x in things if not isinstance(x, B)}  # A


def in_its_first_iterable(x, things):
    if isinstance(x, A):
        return [x for x in (x.run(), things)]  # A: the name of the function


def in_a_comprehension_of_another(x, things):
    if isinstance(x, A):
        return [x.run() for _ in things]  # A


def in_a_generator(x, y):
    if isinstance(x, A):
        runs = (x.run() for _ in y)  # A, B: it runs when x is another one
        x = y[0]
        next(runs)


def in_a_generator_of_what_stays(x, y):
    if isinstance(x, A):
        next(x.run() for _ in y)  # A


def in_a_generator_of_a_loop(things):
    runs = []
    for x in things:
        for run in runs:
            next(run)
        if isinstance(x, A):
            runs.append(x.run() for _ in things)  # A, B by what is looked at


def bound_by_a_function_within(x, y):
    def swap():
        nonlocal x
        x = y

    if isinstance(x, A):
        swap()
        x.run()  # A, B


def by_another_test(x, y):
    while isinstance(x, A):
        if x := y:
            x.run()  # A, B
        y = isinstance(x, A) and (x := y) and x.run()  # A, B


def earlier_in_the_statement(x, y):
    if isinstance(x, A):
        (x := y) and x.run()  # A, B
    if isinstance(x, A):
        return [(x := y), isinstance(x, B) and x.run()]  # B
    if isinstance(y, A):
        [y.run(), (y := x)]  # A
    if isinstance(y, A):
        (y := y.run())  # A


def trouble():
    if input():
        raise ValueError


def flag():
    return (True, False)[int(input())]


def one_of():
    return (A(), B())[int(input())]


in_a_handler(one_of(), one_of())
in_a_handler_by_what_it_asks(one_of())
in_a_handler_as_before(one_of(), one_of())
at_the_end(one_of(), one_of())
in_a_comprehension(one_of(), [one_of()])
in_its_first_iterable(one_of(), [one_of()])
in_a_comprehension_of_another(one_of(), [one_of()])
in_a_generator(one_of(), [one_of()])
in_a_generator_of_what_stays(one_of(), [one_of()])
in_a_generator_of_a_loop([one_of(), one_of()])
bound_by_a_function_within(one_of(), one_of())
by_another_test(one_of(), one_of())
earlier_in_the_statement(one_of(), one_of())
