class Root:
    pass


class CapacityMixin(Root):
    def capacity(self):
        return measure()

    def twice(self):
        return measure()


class SharedMixin:
    def width(self):
        return measure()


def measure():
    pass
