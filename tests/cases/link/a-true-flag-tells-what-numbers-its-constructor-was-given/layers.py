from methods import Fast, Slow


class Layer:
    """No call of the constructor is for a width of 64: a slow layer is never ready."""

    def __init__(self, method, width, depth=1):
        self.method = method
        fast = isinstance(self.method, Fast)
        slow = isinstance(self.method, Slow) and width == 64 and depth == 1
        self.is_ready = fast or slow

    def run(self):
        self.method.apply()


class Both:
    """Each of the numbers is given in a call, but not in the same one."""

    def __init__(self, method, width, depth):
        self.method = method
        self.is_ready = isinstance(self.method, Fast) or (
            isinstance(self.method, Slow) and width == 64 and depth == 2
        )

    def run(self):
        self.method.apply()


class Given:
    """One call is for 64."""

    def __init__(self, method, width):
        self.method = method
        self.is_ready = isinstance(self.method, Fast) or (isinstance(self.method, Slow) and width == 64)

    def run(self):
        self.method.apply()


class Derived(Given):
    pass


class Default:
    """It is 64 where a call says nothing."""

    def __init__(self, method, width=64):
        self.method = method
        self.is_ready = isinstance(self.method, Fast) or (isinstance(self.method, Slow) and width == 0x40)

    def run(self):
        self.method.apply()


class Unknown:
    """Which number it is, is not known."""

    def __init__(self, method, width):
        self.method = method
        self.is_ready = isinstance(self.method, Fast) or (isinstance(self.method, Slow) and width == 64)

    def run(self):
        self.method.apply()


class Real:
    """64.0 is 64."""

    def __init__(self, method, width):
        self.method = method
        self.is_ready = isinstance(self.method, Fast) or (isinstance(self.method, Slow) and width == 64)

    def run(self):
        self.method.apply()


class Any:
    """An object that is equal to all."""

    def __init__(self, method, width):
        self.method = method
        self.is_ready = isinstance(self.method, Fast) or (isinstance(self.method, Slow) and width == 64)

    def run(self):
        self.method.apply()


class Wild:
    def __eq__(self, other):
        return True


class Bound:
    """The parameter is bound again."""

    def __init__(self, method, width):
        self.method = method
        width = width * 2
        self.is_ready = isinstance(self.method, Fast) or (isinstance(self.method, Slow) and width == 64)

    def run(self):
        self.method.apply()


class Within:
    """A function within binds the parameter again."""

    def __init__(self, method, width):
        def widen():
            nonlocal width
            width = 64

        self.method = method
        widen()
        self.is_ready = isinstance(self.method, Fast) or (isinstance(self.method, Slow) and width == 64)

    def run(self):
        self.method.apply()


class Other:
    """What is asked is not whether it is that number."""

    def __init__(self, method, width):
        self.method = method
        self.is_ready = isinstance(self.method, Fast) or (isinstance(self.method, Slow) and 16 < width != 64)

    def run(self):
        self.method.apply()


class Instead:
    """It need not be that number."""

    def __init__(self, method, width):
        self.method = method
        self.is_ready = isinstance(self.method, Fast) or (
            isinstance(self.method, Slow) and (width == 64 or width > 16)
        )

    def run(self):
        self.method.apply()
