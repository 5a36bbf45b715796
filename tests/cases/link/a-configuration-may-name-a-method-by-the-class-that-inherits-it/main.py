from mixin import CapacityMixin, SharedMixin


class Sized:
    def twice(self):
        return 1


class Batch(CapacityMixin, SharedMixin, Sized):
    pass


class Other(SharedMixin):
    pass


def small():
    pass


def large():
    pass


def run():
    if Batch().capacity() > 100:
        large()
    else:
        small()
    Other().width()
    Batch().twice()
