class Layer:
    scale = None

    def __init__(self):
        self.weight = 1
        self.bias = 1
        self.kept = 1
        self.scale = 1

    def free(self):
        del self.weight
        delattr(self, "bias")
        del self.scale


def gone(): ...
def dead(): ...


layer = Layer()
layer.free()
if not hasattr(layer, "weight"):
    gone()
if not hasattr(layer, "bias"):
    gone()
if layer.scale is None:
    gone()
if not hasattr(layer, "kept"):
    dead()
