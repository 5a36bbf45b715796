import torch.nn as nn

FAST = False


class Layer(nn.Module):
    def __init__(self):
        super().__init__()


class Packed:
    def prepare(self, layer):
        layer.packed = 4


class Plain:
    def prepare(self, layer):
        layer.plain = 16


def run(layer, method):
    method.prepare(layer)
    if hasattr(layer, "packed"):
        return yes()
    no()


def yes(): ...
def no(): ...


run(Layer(), Packed() if FAST else Plain())
