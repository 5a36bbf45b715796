class Slow:
    def run(self): ...


class Fast:
    def run(self): ...


class Layer:
    def __init__(self, method, wanted):
        self.method = method
        if self.method is None:
            if wanted:
                self.method = Fast()
            else:
                self.method = Slow()
        if self.method is None:
            never()
        self.refill()
        if self.method is None:
            perhaps()

    def refill(self):
        self.method = None


def on_some_ways(backend, is_right):
    if backend is None:
        backend = "fast"
    elif not is_right:
        backend = None
    if backend is None:
        perhaps()


def bound_within(backend):
    def forget():
        nonlocal backend
        backend = None

    if backend is None:
        backend = "fast"
    else:
        forget()
    if backend is None:
        perhaps()


def never(): ...
def perhaps(): ...


Layer(None, input())
Layer(Slow(), input())
on_some_ways("slow", input())
on_some_ways(None, input())
bound_within("slow")
