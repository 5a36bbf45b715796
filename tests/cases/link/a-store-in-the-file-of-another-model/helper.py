def set_odd(layer, value):
    layer.is_odd = value
