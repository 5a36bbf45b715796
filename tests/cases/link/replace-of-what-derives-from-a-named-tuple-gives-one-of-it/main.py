from collections import namedtuple


def fast(): ...
def slow(): ...


class Step(namedtuple("Step", "function name")):
    def run(self):
        return self.function()


class Own(namedtuple("Own", "x")):
    def _replace(self, x):
        return Step(fast, x)

    def run(self): ...


def replaced():
    Step(fast, "fast")._replace(function=slow).run()


def own():
    Own(1)._replace(2).run()


replaced()
own()
