def prepare(layer):
    layer.is_early = True
