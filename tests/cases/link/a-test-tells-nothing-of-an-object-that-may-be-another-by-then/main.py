"""Between the test of a flag and the call another object comes in the place of the one that was tested."""


class Fast:
    def apply(self):
        return 1


class Slow:
    def apply(self):
        return 2


class Layer:
    def __init__(self, method):
        self.method = method
        self.is_ready = isinstance(self.method, Fast)

    def run(self):
        return self.method.apply()


class Shared:
    layer = None

    @classmethod
    def step(cls):  # the class is what it is kept on
        if cls.layer.is_ready:
            cls.layer = swapped()
            cls.layer.run()


class Named:
    def __init__(self, layer):
        self.layer = layer

    def step(self, name):
        if self.layer.is_ready:
            setattr(self, name, swapped())
            self.layer.run()


def swapped():
    return Layer(Slow())


def step(layer):
    def swap():
        nonlocal layer
        layer = swapped()

    if layer.is_ready:
        swap()
        layer.run()


class WithPart:
    def __init__(self):
        self.part = {}

    def go(self):
        return 3


class WithoutPart:
    def __init__(self):
        self.part = None

    def go(self):
        return 4


def go(owner):
    part = owner.part
    if isinstance(part, dict):
        owner.go()


Shared.layer = Layer(Fast())
Shared.step()
Named(Layer(Fast())).step(input())
step(Layer(Fast()))
without = WithoutPart()
setattr(without, input(), {})
go(without)
go(WithPart())
