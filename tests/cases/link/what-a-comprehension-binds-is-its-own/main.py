class A:
    def run(self): pass


class B:
    def run(self): pass


class C:
    def run(self): pass


x = A()
y = A()


def behind():
    found = [x for x in [B()] if x.run()]
    x.run()
    return found


def gone_through_first():
    return [y.run() for y in [y]]


def around():
    x = C()

    def within():
        {x: 1 for x in [B()]}
        x.run()
    within()


def in_a_lambda():
    return [lambda: x.run() for x in [B()]], x.run()


def by_two():
    return [x.run() for x in [B()] for y in [x]], y.run()


def kept(rows):
    rows = [row for row in rows]
    for row in [C()]:
        row.run()
    return row.run()


class Body:
    x = [x for x in [B()]]


behind()
gone_through_first()
around()
in_a_lambda()[0][0]()
by_two()
kept([B()])
