from methods import Fast, Slow


class Layer:
    """Nothing stores its method but its constructor."""

    def __init__(self, method, allowed=False):
        self.method = method
        fast = isinstance(self.method, Fast)
        slow = allowed and isinstance(self.method, Slow)
        self.is_ready = False
        self.size = size()
        self.is_ready = self.size > 1 and (fast or slow)

    def run(self):
        self.method.apply(self)


class Allowed:
    """allowed is true in a call."""

    def __init__(self, method, allowed=False):
        self.method = method
        fast = isinstance(self.method, Fast)
        slow = allowed and isinstance(self.method, Slow)
        self.is_ready = size() > 1 and (fast or slow)

    def run(self):
        self.method.apply(self)


class Later:
    """The method is stored behind the test."""

    def __init__(self, method):
        self.method = method
        self.is_ready = isinstance(self.method, Fast)

    def run(self):
        self.method.apply(self)

    def load(self):
        self.method = Slow()


class Filled:
    """A function stores the method before the test, and one that is called elsewhere, too, the other."""

    def __init__(self, other):
        fill(self)
        fill_other(self, other)
        self.is_ready = isinstance(self.method, Fast)
        self.is_other = isinstance(self.other, Fast)

    def run(self):
        self.method.apply(self)

    def run_other(self):
        self.other.apply(self)


class Forced:
    """The field is made true elsewhere."""

    def __init__(self, method):
        self.method = method
        self.is_ready = isinstance(self.method, Fast)

    def run(self):
        self.method.apply(self)

    def force(self):
        self.is_ready = True


class Named:
    """An object is stored under a name that is not known."""

    def __init__(self, method):
        self.method = method
        self.is_ready = isinstance(self.method, Fast)

    def run(self):
        self.method.apply(self)


def size():
    return len(input())


def fill(layer):
    layer.method = Fast() if size() > 2 else Slow()


def fill_other(layer, other):
    layer.other = other
