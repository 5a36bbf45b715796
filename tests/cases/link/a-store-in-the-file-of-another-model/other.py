class Other:
    def __init__(self, layer, value):
        layer.is_fast = value
        set_fast(layer)


def set_fast(layer):
    layer.is_fast = True


EntryClass = Other
