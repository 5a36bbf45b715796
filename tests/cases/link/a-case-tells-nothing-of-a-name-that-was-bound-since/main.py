class A:
    def use(self): pass


class B:
    def use(self): pass


def bound_since(s):
    match s:
        case A():
            s = B()
            s.use()


def bound_in_the_guard(s):
    match s:
        case A() if (s := B()):
            s.use()


def bound_within(s):
    def flip():
        nonlocal s
        s = B()

    match s:
        case A():
            flip()
            s.use()


class Holder:
    def __init__(self):
        self.s = A()

    def flip(self):
        self.s = B()

    def run(self):
        match self.s:
            case A():
                self.flip()
                self.s.use()


def flip():
    global thing
    thing = B()


bound_since(A())
bound_in_the_guard(A())
bound_within(A())
Holder().run()
thing = A()
match thing:
    case A():
        flip()
        thing.use()


def bound_by_a_loop(s):
    match s:
        case A():
            for s in [B()]:
                s.use()


def bound_when_a_loop_comes_round(s):
    match s:
        case A():
            for i in range(2):
                s.use()
                s = B()


def bound_in_the_subject(s):
    match s, (s := B()):
        case (A(), B()):
            s.use()


def matched_anew(s):
    for s in [A(), B()]:
        match s:
            case A():
                s.use()


bound_by_a_loop(A())
bound_when_a_loop_comes_round(A())
bound_in_the_subject(A())
matched_anew(A())
