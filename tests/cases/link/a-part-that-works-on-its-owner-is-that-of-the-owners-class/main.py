import functools


class Slow:
    def apply(self, *rest): ...


class Fast:
    def apply(self, *rest): ...


class Method:
    def run(self, layer):
        return layer.scheme.apply(layer)

    def run_named(self, layer):
        scheme = layer.scheme
        if scheme is None:
            raise ValueError("no scheme")
        return scheme.apply(layer)

    def run_alone(self, layer):
        layer.scheme.apply()

    def run_other(self, layer, other):
        layer.scheme.apply(other)


class Linear:
    def __init__(self):
        self.scheme = Slow()


class Head:
    def __init__(self):
        self.scheme = Fast()


def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper


def serve_linear(layer: Linear):
    method = Method()
    method.run(layer)
    method.run_alone(layer)
    method.run_other(layer, layer)
    logged(method.run_named)(layer)


def serve_head(layer: Head):
    method = Method()
    method.run(layer)
    method.run_alone(layer)
    method.run_other(layer, layer)
    logged(method.run_named)(layer)


serve_linear(Linear())
serve_head(Head())
