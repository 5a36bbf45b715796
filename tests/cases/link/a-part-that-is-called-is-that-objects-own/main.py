class Config:
    def method(self, layer):
        layer.scheme = Slow()
        return Method()


class FastConfig(Config):
    def method(self, layer):
        layer.scheme = Fast()
        return Method()


class Slow:
    def apply(self): ...


class Fast:
    def apply(self): ...


class Method:
    def run(self, layer):
        layer.scheme.apply()

    def run_all(self, *layers):
        layers[0].scheme.apply()

    def run_named(self, layer):
        scheme = layer.scheme
        scheme.apply()

    def run_rebound(self, layer):
        scheme = layer.scheme
        scheme = scheme or Slow()
        scheme.apply()


class Linear:
    def __init__(self, config):
        if config is None:
            self.method = Method()
        else:
            self.method = config.method(self)

    def forward(self):
        self.method.run(self)

    def all(self):
        self.method.run_all(self)

    def named(self):
        self.method.run_named(self)

    def rebound(self):
        self.method.run_rebound(self)


def run(config):
    fast = Linear(FastConfig())
    fast.forward()
    fast.all()
    fast.named()
    fast.rebound()
    slow = Linear(Config())
    slow.forward()
    slow.all()
    slow.named()
    slow.rebound()


run(None)
