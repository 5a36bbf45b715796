class A:
    def go(self):
        pass


class B:
    def go(self):
        pass


class C:
    def go(self):
        pass


def early(x):
    if isinstance(x, A):
        return
    x.go()


def asserted(x):
    assert isinstance(x, B)
    x.go()


def both(x):
    if x is not None and isinstance(x, C):
        x.go()


def ternary(x):
    (x if isinstance(x, B) else C()).go()


def in_a_loop(x, others):
    assert isinstance(x, B)
    for other in others:
        x.go()  # what came round is not tested
        x = other


def activation(name):
    if name != "silu":
        raise ValueError(name)
    if name == "gelu":
        unreached()
    reached()


def unreached():
    pass


def reached():
    pass


for value in (A(), B(), C(), None):
    early(value)
    asserted(value)
    both(value)
    ternary(value)
in_a_loop(B(), [A()])
activation("silu")
