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


def never(): ...
def perhaps(): ...


Layer(None, input())
Layer(Slow(), input())
