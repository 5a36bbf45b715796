def start(layer):
    layer.is_kit = True
