class Method:
    def __init__(self, config):
        self.config = config


class MarlinMethod(Method):
    def apply(self, layer):
        return layer.scheme.run()


class TensorMethod(Method):
    def apply(self, layer):
        return layer.scheme.run()


class OwnMethod(Method):
    """Stores the scheme itself."""
    def create(self, layer):
        layer.scheme = OwnScheme()

    def apply(self, layer):
        return layer.scheme.run()


class FinerOwnMethod(OwnMethod):
    def apply(self, layer):
        return layer.scheme.run()


class PlainMethod(Method):
    """Is given back by a function that stores nothing: a layer of it has no scheme."""
    def apply(self, layer):
        return layer.plain.run()


class MarlinScheme:
    def run(self): pass


class TensorScheme:
    def run(self): pass


class OwnScheme:
    def run(self): pass


class Plain:
    def run(self): pass


class MarlinConfig:
    def method(self, layer):
        layer.scheme = MarlinScheme()
        return MarlinMethod(self)


class TensorConfig:
    def method(self, layer):
        if not layer.is_wide:
            return PlainMethod(self)
        layer.scheme = self.scheme()
        return TensorMethod(self)

    def scheme(self):
        return TensorScheme()


class OwnConfig:
    def method(self, layer):
        return OwnMethod(self) if layer.is_wide else FinerOwnMethod(self)


class Layer:
    def __init__(self, config, is_wide):
        self.is_wide = is_wide
        self.plain = Plain()
        self.method = config.method(self)
        if isinstance(self.method, OwnMethod):
            self.method.create(self)

    def __call__(self):
        return self.method.apply(self)


class Inspector:
    """No method: it sees all layers."""
    def look(self, layer):
        return layer.scheme.run()


def look(layer):
    return layer.scheme.run()


def run(config, is_wide):
    layer = Layer(config, is_wide)
    layer()
    look(layer)
    Inspector().look(layer)


def main(name, is_wide):
    for config in (MarlinConfig(), TensorConfig(), OwnConfig()):
        run(config, is_wide)


import os
main(os.environ["NAME"], bool(os.environ["WIDE"]))
