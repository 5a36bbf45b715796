"""Guards tell nothing of a name that the head of a statement has bound since: each call has the callee that Python has."""
import late


class A:
    def run(self):
        pass


class B:
    def run(self):
        pass


class Opens:
    def __enter__(self):
        return B()

    def __exit__(self, *error):
        pass


class Err(Exception):
    def run(self):
        pass


def opened(y):
    if isinstance(y, A):
        with Opens() as y:
            y.run()  # B


def matched(y):
    if isinstance(y, A):
        match B():
            case B() as y:
                y.run()  # B


def caught(y):
    if isinstance(y, A):
        try:
            raise Err
        except Err as y:
            y.run()  # Err


def imported(y):
    if isinstance(y, A):
        from late import y
        y.run()  # Late


def defined(y):
    if isinstance(y, A):
        class y:
            @staticmethod
            def run():
                pass
        y.run()  # y


thing = A() if late.flag else B()
others = [B()]
if isinstance(thing, A):
    thing.run()  # A
    [thing.run() for thing in others]  # B


def one_of(x, k):
    if isinstance(x, k | Err):
        x.run()
    else:
        x.run()  # A, B: k is one of them


def kept(y):
    if isinstance(y, A):
        with Opens() as other:
            y.run()  # A alone
            other.run()


for argument in (A(), B()):
    opened(argument)
    matched(argument)
    caught(argument)
    imported(argument)
    defined(argument)
    kept(argument)
    one_of(argument, A)
    one_of(argument, B)
