import collections


class Layer:
    def run(self):
        pass


class Other:
    def stop(self):
        pass


class Registry(dict):
    def register(self, name):
        def decorate(made):
            self[name] = made
            return made

        return decorate

    def build(self, name):
        return self[name]()


REGISTRY = Registry()


@REGISTRY.register("fast")
class Fast(Layer):
    pass


class Options(dict):
    def __getattr__(self, name):
        return self[name]

    def __missing__(self, name):
        return Other()


class Checked(dict):
    def __setitem__(self, name, value):
        value.run()
        super().__setitem__(name, value)

    def __getitem__(self, name):
        return dict.__getitem__(self, name)


class Own(dict):
    def __getitem__(self, name):
        return Other()


class Layers(list):
    def run(self):
        for layer in self:
            layer.run()


class Groups(collections.defaultdict):
    pass


def registry():
    REGISTRY.build("fast").run()
    for name, made in REGISTRY.items():
        made().run()


def options():
    options = Options(layer=Layer())
    options.layer.run()
    options["else"].stop()


def checked():
    table = Checked()
    table["layer"] = Layer()
    table["layer"].run()


def own():
    table = Own(layer=Layer())
    table["layer"].stop()
    table.get("layer").run()


def layers():
    layers = Layers([Layer()])
    layers.append(Fast())
    layers.run()
    layers[0].run()


def groups():
    groups = Groups(list)
    groups["a"].append(Layer())
    groups["a"][0].run()


registry()
options()
checked()
own()
layers()
groups()
