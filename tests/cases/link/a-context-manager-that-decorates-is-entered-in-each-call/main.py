import contextlib


class Timer(contextlib.ContextDecorator):
    def __enter__(self): return self
    def __exit__(self, *raised): return False


class Plain:
    def __call__(self, function): return function
    def __enter__(self): ...
    def __exit__(self, *raised): ...


class Span(contextlib.AbstractContextManager):
    def __exit__(self, *raised): ...
    def name(self): ...


class File:
    def read(self): ...
    def close(self): ...


class Other:
    def read(self): ...
    def close(self): ...


@Timer()
def timed(file): file.read()


@Timer()
def never_called(): ...


@Plain()
def plain(): ...


def untimed(): ...


def run():
    timed(File())
    plain()
    untimed()


def enter(is_open):
    with contextlib.closing(File()) as file:
        file.read()
    with contextlib.nullcontext(Other()) as other:
        other.read()
    with contextlib.nullcontext() as nothing:
        nothing.read()
    with Span() as span:
        span.name()


run()
enter(True)
