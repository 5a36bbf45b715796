from contextlib import contextmanager


def work():
    pass


@contextmanager
def scoped():
    work()
    yield


def make():
    return scoped()


class Exit:
    def __init__(self):
        self.scope = scoped()

    def __enter__(self):
        self.scope.__enter__()
        return self

    def __exit__(self, *error):
        return self.scope.__exit__(*error)


with Exit():
    pass
with make():
    pass
