class Other:
    def __init__(self, layer):
        layer.part.is_fast = bool(layer)


EntryClass = Other


def size():
    return 1
