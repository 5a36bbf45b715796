"""What is not known and declared as a module is one only where a call in reach makes such modules."""
import shelf
from torch import nn


class Mixer(nn.Module):
    def mix(self, x):
        return x


class Made(nn.Module):
    def mix(self, x):
        return x


def run(mixer: Mixer, made: Made):
    mixer.mix(1)
    made.mix(1)


Made()
run(shelf.take(), shelf.take())
