import types


class Layer:
    def run(self):
        return Other()


class Other:
    def stop(self):
        pass


def extra(self):
    return Other()


def made(base):
    return type(f"Fast{base.__name__}", (base,), dict(extra=extra))


def by_type():
    made(Layer)().run().stop()
    made(Layer)().extra().stop()


def by_types():
    types.new_class("Slow", (Layer,))().run()


def of_one():
    type(Other())().stop()


by_type()
by_types()
of_one()
