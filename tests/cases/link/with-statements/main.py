from contextlib import contextmanager


class Guard:
    def __enter__(self):
        return Resource()

    def __exit__(self, *exc):
        release()


class Resource:
    def use(self):
        pass


@contextmanager
def borrowed(resource):
    acquire()
    yield resource
    release()


def acquire():
    pass


def release():
    pass


with Guard() as resource:
    resource.use()
with borrowed(Resource()) as other, Guard():
    other.use()
held = borrowed(Resource())
with held:
    pass
