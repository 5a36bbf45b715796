from .early import prepare


def hook(layer):
    prepare(layer)
    layer.is_hooked = True
