from torch import nn

from backend import Runner, make


class Layer(nn.Module):
    def __init__(self, config):
        self.backend = make(Runner(config))

    def forward(self, x):
        if x.shape[0] > 0:
            return self.backend.run(x)
        return x
