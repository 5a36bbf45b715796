"""What a constructor keeps is told apart by the None or the enum member that it selects by."""

from enum import Enum


class Backend(Enum):
    FIRST = 1
    SECOND = 2

    def is_first(self):
        return self == Backend.FIRST


class FirstCore:
    def run(self):
        pass


class SecondCore:
    def run(self):
        pass


class Runner:
    def __init__(self, backend, size=1):
        self.backend = backend
        if backend.is_first():
            self.core = FirstCore()
        else:
            self.core = SecondCore()

    def run(self):
        self.core.run()


class Plain:
    def apply(self):
        pass


class Quantized:
    def apply(self):
        pass


class Config:
    def method(self):
        return Quantized()


class Base:
    def __init__(self, size, config=None):
        self.size = size
        if config is None:
            self.method = Plain()
        else:
            self.method = config.method()

    def forward(self):
        self.method.apply()


class Linear(Base):
    def __init__(self, size, config=None):
        super().__init__(size, config)


class UsesFirst:
    def __init__(self):
        self.runner = Runner(Backend.FIRST)

    def apply(self):
        self.runner.run()


class UsesSecond:
    def __init__(self):
        self.runner = Runner(Backend.SECOND)

    def apply(self):
        self.runner.run()


UsesFirst().apply()
UsesSecond().apply()
Linear(1, config=None).forward()
Linear(2).forward()
Linear(3, Config()).forward()


class SharedCore:
    def run(self):
        pass


class Nested:
    """Selects by its first test, though what that keeps is chosen by another within."""

    def __init__(self, backend, is_shared=False):
        if backend.is_first():
            if is_shared:
                self.core = SharedCore()
            else:
                self.core = FirstCore()
        elif backend == Backend.SECOND:
            self.core = SecondCore()

    def run(self):
        self.core.run()


NESTED_FIRST = Nested(Backend.FIRST)
NESTED_SECOND = Nested(Backend.SECOND, is_shared=True)


def nested_first():
    NESTED_FIRST.run()


def nested_second():
    NESTED_SECOND.run()


nested_first()
nested_second()
