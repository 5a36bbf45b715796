class Layer:
    def run(self):
        return self


class Proxy:
    def __init__(self, target):
        self.__dict__["target"] = target

    def __getattr__(self, name):
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        setattr(self.target, name, value)


class Options:
    def __init__(self, **options):
        self.__dict__.update(options)


class Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, held, owner=None):
        return held.__dict__[self.name]

    def __set__(self, held, value):
        held.__dict__[self.name] = value


class Holder:
    layer = Field()

    def __init__(self):
        self.layer = Layer()


class Other:
    def __init__(self):
        self.table = {}
        self.table["layer"] = Layer()  # no attribute


def proxied():
    Proxy(Layer()).run().run()


def optional():
    Options(layer=Layer()).layer.run()
    vars(Options(layer=Layer()))["layer"].run()


def held():
    Holder().layer.run()


def other():
    layer = getattr(Other(), "layer", None)
    if layer is not None:
        layer.run()


proxied()
optional()
held()
other()
