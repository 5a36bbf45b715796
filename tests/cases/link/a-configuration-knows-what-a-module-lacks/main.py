import torch.nn as nn


ADAPTED = False


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = None


class Adapted(nn.Module):
    def __init__(self, is_adapted):
        super().__init__()
        self.is_adapted = is_adapted
        self.layer = Layer()
        if is_adapted:
            self.layer.has_scale = True


def run(layer):
    if getattr(layer, "is_adapted", False):
        never()
    if getattr(layer, "has_scale", False):
        scale()
    if getattr(layer, "training", False):
        train()


def never(): ...
def scale(): ...
def train(): ...


run(Adapted(ADAPTED).layer)
