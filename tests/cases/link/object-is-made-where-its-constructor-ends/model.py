from torch import nn


class Sparse:
    def __init__(self, config):
        assert "Thin" in config.architectures
        self.size = 1

    def run(self, x):
        return x


class Full:
    def __init__(self, config):
        self.size = 1

    def run(self, x):
        return x


class Thin(nn.Module):
    def __init__(self, config):
        self.backends = [Sparse(config), Full(config)]

    def forward(self, x):
        return call(self.backends, x)


class Thick(nn.Module):
    def __init__(self, config):
        self.backends = [Sparse(config), Full(config)]

    def forward(self, x):
        return call(self.backends, x)


def call(backends, x):
    for backend in backends:
        x = backend.run(x)
    return x


EntryClass = [Thin, Thick]
