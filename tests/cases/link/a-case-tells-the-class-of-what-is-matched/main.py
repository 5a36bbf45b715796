class A:
    def use(self): pass


class B:
    def use(self): pass


class C:
    def use(self): pass


def match_class(s):
    match s:
        case A():
            s.use()
        case B() | C():
            s.use()
        case _:
            pass


def match_pair(s, t):
    match (s, t):
        case (A(), B()):
            s.use()
            t.use()


for thing in A(), B(), C():
    match_class(thing)
    match_pair(thing, thing)
