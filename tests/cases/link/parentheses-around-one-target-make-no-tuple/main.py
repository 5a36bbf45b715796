class A:
    def run(self): pass


class B:
    def run(self): pass


def assigned():
    (one) = A()
    one.run()
    ((two)) = B()
    two.run()
    (three): A = A()
    three.run()
    [(four)] = [B()]
    four.run()


def unpacked():
    (one,) = [A()]
    one.run()
    (two, three) = A(), B()
    two.run()
    three.run()


def gone_through():
    for (one) in [A()]:
        one.run()
    return [two.run() for (two) in [B()]]


def matched(x):
    match x:
        case (A() as one):
            one.run()
        case (B() | None as two):
            two.run()
        case (three,):
            three.run()


assigned()
unpacked()
gone_through()
matched(A())
matched(B())
matched((A(),))
