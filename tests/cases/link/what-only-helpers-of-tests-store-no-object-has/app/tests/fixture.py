def fix(layer):
    layer.is_fixed = True
