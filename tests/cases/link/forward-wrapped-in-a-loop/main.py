from torch import nn


class Attend(nn.Module):
    def forward(self, x):
        return x


class Mix(nn.Module):
    def forward(self, x):
        return x


def wrap(module):
    first = module.forward

    def forward(*args):
        module.forward = first
        out = first(*args)
        module.forward = forward
        return out

    module.forward = forward


def put_back(modules):
    for module in modules:
        first = module.forward
        module.forward = first


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.attend = Attend()
        self.mix = Mix()
        for part in (self.attend, self.mix):
            wrap(part)
        put_back([self.attend, self.mix])

    def run_attend(self, x):
        return self.attend(x)

    def run_mix(self, x):
        return self.mix(x)


layer = Layer()
layer.run_attend(0)
layer.run_mix(0)
