def run(layer, gathers):
    layer.gathers = gathers
