import copy


class Deep:
    def __deepcopy__(self, memo): return Other()
    def __setstate__(self, state): ...


class Other:
    def run(self): ...


class Shallow:
    def __copy__(self): return Other()


class Holder:
    def __init__(self, part):
        self.part = part


class Another:
    def __init__(self, part):
        self.part = part


class Reduced:
    def __reduce__(self): return (make, (Other(),))


class Stated:
    def __getstate__(self): return Other()
    def __setstate__(self, state): state.run()


def make(other):
    return other


def deep():
    copy.deepcopy(Deep()).run()
    copy.deepcopy([Deep()])[0].run()
    copy.deepcopy({"a": (Deep(),)})
    copy.deepcopy(Holder([Deep()]))
    copy.deepcopy(Stated())


def shallow():
    copy.copy(Shallow()).run()
    copy.copy(Reduced()).run()
    copy.copy(Stated())


def not_asked():
    copy.copy([Deep()])
    copy.copy(Holder([Deep()]))
    copy.copy(Deep)
    copy.deepcopy(Another(Shallow()))


deep()
shallow()
not_asked()
