from torch import nn

from attention import Attention
from backends import get_backend, make_backend
from modes import Method
from registry import Registry


class Layer(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.dense = Attention()
        self.latent = Attention()
        self.small = Attention()
        self.other = Attention()

    def choose(self, batch):
        return Registry.get(get_backend().name)(self, batch)

    def forward(self, q, batch):
        method = self.choose(batch)
        if method == Method.DENSE:
            q = self.run_dense(q, batch)
        elif method == Method.LATENT:
            q = self.latent(q, batch)
        elif method in (Method.SMALL,):
            q = self.small(q, batch)
        return q if method != Method.OTHER else self.other(q, batch)

    def run_dense(self, q, batch):
        return self.dense(q, batch)


class Model(nn.Module):
    def __init__(self, config):
        super().__init__()
        make_backend(config.backend)
        self.layer = Layer(config)

    def forward(self, q, batch):
        get_backend().is_dense = batch.count > 64
        return self.layer(q, batch)


EntryClass = [Model]
