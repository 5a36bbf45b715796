class Buffer: ...


class Owner:
    option = None

    def __init__(self):
        self.buffer = None
        self.filled = None
        self.fixed = None
        self.named = None
        self.reused = None
        self.shown = 1

    def allocate(self):
        self.buffer = Buffer()

    def allocate_named(self):
        setattr(self, "named", Buffer())

    def hide(self):
        del self.shown

    def in_the_arm(self):
        if self.buffer is None:
            self.allocate()
            use(self.buffer)

    def behind_a_return(self):
        if self.buffer is not None:
            return
        self.allocate()
        use(self.buffer)

    def by_a_helper(self):
        if not self.filled:
            fill(self)
            use(self.filled)

    def by_a_name_of_the_test(self):
        is_empty = self.buffer is None
        self.allocate()
        if is_empty:
            use(self.buffer)

    def within_the_test(self):
        if self.buffer is None and self.allocate() is None:
            use(self.buffer)

    def by_setattr(self):
        if self.named is None:
            self.allocate_named()
            use(self.named)

    def reset(self):
        self.reused = None

    def rebound(self):
        if self.reused is None:
            self.reused = Buffer()
        reset_all()
        use(self.reused)

    def rebound_and_reset(self):
        if self.reused is None:
            self.reused = Buffer()
            self.reset()
        use(self.reused)

    def rebound_alone(self):
        if self.reused is None:
            self.reused = Buffer()
        use(self.reused)
        self.reset()

    def __enter__(self):
        self.allocate()

    def __exit__(self, *raised): ...

    def entered(self):
        if self.buffer is None:
            with self:
                use(self.buffer)

    def entered_before(self):
        with self:
            if self.buffer is None:
                use(self.buffer)

    @property
    def filling(self):
        self.allocate()
        return self

    def __add__(self, other):
        return self.filling

    def __bool__(self):
        return self.filling is self

    def by_a_property(self):
        if self.buffer is None:
            self.filling
            use(self.buffer)

    def by_an_operator(self):
        if self.buffer is None:
            self + 1
            use(self.buffer)

    def by_a_truth(self):
        if self.buffer is None:
            if self:
                use(self.buffer)

    def by_a_property_of_the_test(self):
        if self.buffer is None and self.filling:
            use(self.buffer)

    def property_around(self):
        self.filling
        if self.buffer is None:
            use(self.buffer)
            self.filling

    def without_a_call(self):
        if self.buffer is None:
            use(self.buffer)
        self.allocate()

    def in_the_other_arm(self):
        if self.buffer is not None:
            self.allocate()
        else:
            use(self.buffer)

    def of_its_constructor(self):
        if self.fixed is None:
            self.allocate()
            use(self.fixed)


class Hidden(Owner):
    shown = None

    def deleted(self):
        if self.shown is not None:
            self.hide()
            use(self.shown)


owners = []


def reset_all():
    for owner in owners:
        owner.reset()


def fill(owner):
    owner.filled = Buffer()


def use(value):
    if value is None:
        empty()
    else:
        full()


def empty(): ...
def full(): ...


table = None
other = None


def make_table():
    global table
    table = Buffer()


def in_the_arm():
    Owner().in_the_arm()


def behind_a_return():
    Owner().behind_a_return()


def by_a_helper():
    Owner().by_a_helper()


def by_a_name_of_the_test():
    Owner().by_a_name_of_the_test()


def within_the_test():
    Owner().within_the_test()


def by_setattr():
    Owner().by_setattr()


def deleted():
    Hidden().deleted()


def rebound():
    owners.append(Owner())
    owners[0].rebound()


def rebound_and_reset():
    Owner().rebound_and_reset()


def rebound_alone():
    Owner().rebound_alone()


def drop_table():
    global table
    table = None


def of_a_rebound_global():
    global table
    if table is None:
        table = Buffer()
    drop_table()
    use(table)


def of_a_global():
    if table is None:
        make_table()
        use(table)


def of_a_closure():
    kept = None

    def keep():
        nonlocal kept
        kept = Buffer()

    def read():
        if kept is None:
            keep()
            use(kept)

    read()


def without_a_call():
    Owner().without_a_call()


def entered():
    Owner().entered()


def entered_before():
    Owner().entered_before()


def by_a_property():
    Owner().by_a_property()


def by_an_operator():
    Owner().by_an_operator()


def by_a_truth():
    Owner().by_a_truth()


def by_a_property_of_the_test():
    Owner().by_a_property_of_the_test()


def property_around():
    Owner().property_around()


def in_the_other_arm():
    Owner().in_the_other_arm()


def of_its_constructor():
    Owner().of_its_constructor()


def of_a_global_that_none_stores():
    if other is None:
        make_table()
        use(other)
