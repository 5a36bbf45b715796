"""What chooses, by the name of the backend."""
from backends import get_backend
from modes import Method


class Registry:
    handlers = {}

    @classmethod
    def register(cls, name, handler):
        cls.handlers[name] = handler

    @classmethod
    def get(cls, name):
        return cls.handlers.get(name, cls.handlers.get("plain"))


def is_small(batch):
    return batch.forward_mode.is_extend() and batch.count < 8


def choose_sparse(layer, batch):
    backend = get_backend()
    if hasattr(backend, "is_dense") and backend.is_dense:
        return Method.DENSE
    return Method.LATENT


def choose_late(layer, batch):
    if not batch.forward_mode.is_extend():
        return Method.LATENT
    else:
        return Method.DENSE if layer.is_large else choose_small(layer, batch)


def choose_small(layer, batch):
    for limit in layer.limits:
        if is_small(batch) and limit:
            return Method.SMALL
    return Method.DENSE


def choose_plain(layer, batch):
    if is_small(batch):
        return Method.SMALL
    return Method.LATENT if layer.is_large else Method.DENSE


Registry.register("sparse", choose_sparse)
Registry.register("late", choose_late)
Registry.register("plain", choose_plain)
