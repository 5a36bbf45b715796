import functools


def log(function):
    @functools.wraps(function)
    def wrapper(*args, **keywords):
        return function(*args, **keywords)

    return wrapper


def last(function):
    """Hands on the layer that came before."""
    seen = [Linear(Config()), Linear(FastConfig())]

    def wrapper(*args):
        seen.append(args[0])
        return function(seen[-2], *args[1:])

    return wrapper


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
    @log
    def run(self, layer, x):
        layer.scheme.apply()

    @log
    @log
    def run_twice(self, layer, x):
        layer.scheme.apply()

    def run_own(self, layer, x):
        layer.scheme.apply()

    def run_last(self, layer, x):
        layer.scheme.apply()


class Linear:
    def __init__(self, config):
        if config is None:
            self.method = Method()
        else:
            self.method = config.method(self)
        self.method.logged = log(self.method.run_own)

    def forward(self):
        self.method.run(self, 1)

    def twice(self):
        self.method.run_twice(self, 1)

    def own(self):
        self.method.logged(self, 1)


def run(config):
    fast = Linear(FastConfig())
    fast.forward()
    fast.twice()
    fast.own()
    slow = Linear(Config())
    slow.forward()
    slow.twice()
    slow.own()
    run_last = last(Method().run_last)
    run_last(fast, 1)
    run_last(slow, 1)


run(None)
