from layers import Allowed, Filled, Forced, Later, Layer, Named, fill_other, size
from methods import Fast, Slow


class Model:
    def __init__(self, layer):
        self.layer = layer
        self.place = layer

    def swap(self, layer):
        self.place = layer

    def step(self, forced=False):
        ready = size() > 3 and self.layer.is_ready
        ready = ready or (forced and size() > 4)
        if ready:
            self.layer.run()

    def step_swapped(self):
        if self.place.is_ready:
            self.swap(Layer(Slow()))
            self.place.run()


def allowed(layer):
    if layer.is_ready:
        layer.run()


def later(layer):
    if layer.is_ready:
        layer.run()


def filled(layer):
    if layer.is_ready:
        layer.run()
    if layer.is_other:
        layer.run_other()


def forced(layer):
    if layer.is_ready:
        layer.run()


def named(layer):
    if layer.is_ready:
        layer.run()


def untested(layer):
    layer.run()


model = Model(Layer(Fast() if size() > 5 else Slow()))
model.step()
model.step_swapped()
allowed(Allowed(Fast()))
allowed(Allowed(Slow(), True))

last = Later(Fast())
last.load()
later(last)

full = Filled(Fast())
fill_other(full, Slow())
filled(full)

strong = Forced(Slow())
strong.force()
forced(strong)

odd = Named(Fast())
setattr(odd, input(), Slow())
named(odd)
other = Named(Slow())
named(other)
untested(model.layer)
