class Other:
    def __init__(self, layer, value):
        layer.is_fast = value


EntryClass = Other
