import elsewhere
from contextlib import ExitStack, contextmanager


class Lock:
    def __enter__(self): return Held()
    def __exit__(self, *error): self.release()
    def release(self): pass


class Held:
    def run(self): pass


class Never:
    def __enter__(self): pass
    def __exit__(self, *error): pass


@contextmanager
def scope():
    yield Held()
    leave(0)


def leave(x): pass
def done(x): pass


def run():
    with ExitStack() as stack:
        stack.enter_context(Lock()).run()
        held = stack.enter_context(scope())
        held.run()
        stack.callback(done, 1)
    elsewhere.Stack().enter_context(Never())


run()
