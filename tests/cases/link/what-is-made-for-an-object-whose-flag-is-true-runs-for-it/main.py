class Info:
    pass


class FastInfo(Info):
    pass


class SlowInfo(Info):
    pass


def fast_gemm():
    pass


def slow_gemm():
    pass


def odd_gemm():
    pass


def compute(info: Info):
    if isinstance(info, FastInfo):
        fast_gemm()
    else:
        slow_gemm()


def forwarded(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


class Runner:
    @forwarded
    def run(self, info: Info):
        compute(info)


class Fast:
    def __init__(self):
        self.runner = Runner()

    def set_up(self, layer):
        pass

    def apply(self, layer):
        info = FastInfo()
        self.runner.run(info)


class Slow:
    """What it stores behind the test, it stores on a layer whose method is Slow."""

    def __init__(self):
        self.runner = Runner()

    def set_up(self, layer):
        layer.scheme = Even()

    def apply(self, layer):
        self.runner.run(SlowInfo())


class Schemed:
    def set_up(self, layer):
        pass

    def apply(self, layer):
        layer.scheme.apply()


class Odd:
    def apply(self):
        odd_gemm()


class Even:
    def apply(self):
        slow_gemm()


class Layer:
    def __init__(self, method, scheme):
        self.method = method
        choose(self, scheme)
        fast = isinstance(self.method, Fast) and size() > 1
        odd = isinstance(self.method, Schemed) and isinstance(self.scheme, Odd)
        self.method.set_up(self)
        self.is_ready = fast or odd

    def run(self):
        self.method.apply(self)


def choose(layer, scheme):
    layer.scheme = scheme


def size():
    return len(input())


def step(layer):
    if layer.is_ready:
        layer.run()
    else:
        layer.run()


step(Layer(Fast() if size() > 2 else Slow(), Odd() if size() > 3 else Even()))
step(Layer(Schemed(), Even()))
