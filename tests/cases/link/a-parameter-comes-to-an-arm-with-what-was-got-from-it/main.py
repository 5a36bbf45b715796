class Fast:
    pass


class Slow:
    pass


class One:
    def __init__(self):
        self.part = Fast()

    def run(self):
        pass


class Two:
    def __init__(self):
        self.part = Slow()

    def run(self):
        pass


class Bare:
    def run(self):
        pass


class Asked:  # what it is asked for, a method gives
    def __init__(self):
        self.other = Slow()

    def __getattr__(self, name):
        return Fast()

    def run(self):
        pass


class Derived:  # so does the class
    @property
    def part(self):
        return Fast()

    def run(self):
        pass


def read(x):
    part = x.part
    if isinstance(part, Fast):
        x.run()  # One, Asked, Derived
    else:
        x.run()  # not One


def by_name(x):
    part = getattr(x, "part", None)
    if part is None:
        return
    x.run()  # not Bare


def in_a_loop(x):
    for name in ("other", "part"):
        part = getattr(x, name, None)
        if not isinstance(part, Fast):
            continue
        x.run()  # One, Asked, Derived


def stored_since(x):
    part = getattr(x, "late", None)
    if part is not None:
        x.run()  # Bare: keep() stores it; Asked; of the others it is not told


def keep(x):
    x.late = Slow()


def bound_again(x, y):
    part = x.part
    x = y
    if isinstance(part, Fast):
        x.run()  # all


def bound_twice(x):
    part = x.part
    if input():
        part = Fast()
    if isinstance(part, Fast):
        x.run()  # all


def bound_within(x, y):
    part = x.part

    def swap():
        nonlocal x
        x = y

    swap()
    if isinstance(part, Fast):
        x.run()  # all


def left_over(x):
    for name in ("part", "other"):
        if name == "other" and isinstance(part, Fast):
            x.run()  # One, Asked, Derived: what is left of "part"
        part = getattr(x, name, None)


def one_of():
    return (One(), Two(), Bare(), Asked(), Derived())[int(input())]


thing, other = one_of(), one_of()
keep(Bare())
for use in (read, by_name, in_a_loop, stored_since, bound_twice, left_over):
    use(thing)
bound_again(thing, other)
bound_within(thing, other)
