import torch
from torch.utils.checkpoint import checkpoint


class Layer:
    def run(self):
        return self


def step(layer, scale=None):
    return layer.run()


def never(layer):
    return layer.run()


def each(layer):
    return layer.run()


def traced(layer):
    return layer.run()


def told():
    checkpoint(step, Layer(), use_reentrant=False).run()
    torch.utils.checkpoint.checkpoint(step, Layer(), preserve_rng_state=True)


def made():
    torch.vmap(each)(Layer()).run()
    torch.jit.trace(traced, Layer())(Layer())
    torch.vmap(never)  # is not called


told()
made()
