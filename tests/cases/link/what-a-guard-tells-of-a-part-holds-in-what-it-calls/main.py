import library


class Packed:
    def apply(self): ...


class Plain:
    def apply(self): ...


class Layer:
    def __init__(self, method, is_loaded):
        self.method = method
        self.is_loaded = is_loaded


class Lazy:
    def __init__(self, is_loaded):
        self.is_loaded = is_loaded

    @property
    def method(self):
        return Packed()


class LateLayer(Layer):
    def __getattr__(self, name):
        return Packed()


def is_packed(layer):
    from main import Packed

    method = layer.method
    return isinstance(method, Packed) and layer.is_loaded


def is_packed_now(layer):
    layer.method = Plain()
    return isinstance(layer.method, Packed)


def is_packed_or_not(layer):
    if layer.is_loaded:
        return True
    return isinstance(layer.method, Packed)


def gather(layer):
    layer.method.apply()


def gather_both(layer):
    layer.method.apply()


def gather_changed(layer):
    layer.method.apply()


def gather_bound(layer):
    layer.method.apply()


def gather_stored(layer):
    layer.method = Plain()
    layer.method.apply()


def gather_tested_so(layer):
    layer.method.apply()


def gather_otherwise(layer):
    layer.method.apply()


def gather_lazy(layer):
    layer.method.apply()


def gather_late(layer):
    layer.other.apply()


def is_other(layer):
    return isinstance(layer.other, Packed)


def gather_unknown(layer):
    layer.method.apply()


def unknown(layers):
    for layer in layers:
        if is_packed(layer):
            gather_unknown(layer)


def lazy(layer):
    if is_packed(layer):
        gather_lazy(layer)


def late(layer):
    if is_other(layer):
        gather_late(layer)


def swap(layer):
    setattr(layer, "method", Plain())


def gather_swapped(layer):
    layer.method.apply()


def gather_swapping(layer):
    swap(layer)
    layer.method.apply()


def swapped(layer):
    if is_packed(layer):
        swap(layer)
        gather_swapped(layer)


def swapping(layer):
    if is_packed(layer):
        gather_swapping(layer)


def guarded(layer):
    if is_packed(layer):
        gather(layer)
        gather_both(layer)
        gather_stored(layer)
    else:
        gather_otherwise(layer)
    gather_both(layer)


def changed(layer):
    if is_packed(layer):
        layer.method = Plain()
        gather_changed(layer)


def bound(layer, other):
    if is_packed(layer):
        layer = other
        gather_bound(layer)


def tested_otherwise(layer):
    if is_packed_now(layer):
        gather_tested_so(layer)
    if is_packed_or_not(layer):
        gather_tested_so(layer)


def run(packed, plain, is_loaded):
    for layer in (Layer(packed, is_loaded), Layer(plain, is_loaded)):
        guarded(layer)
        changed(layer)
        bound(layer, Layer(plain, is_loaded))
        tested_otherwise(layer)


run(Packed(), Plain(), input())
unknown(library.layers())
lazy(Lazy(input()))
late(LateLayer(Plain(), input()))
swapped(Layer(Packed(), input()))
swapping(Layer(Packed(), input()))
