from modes import Layout as Kind


def set_layout(target):
    target.layout = Kind.SWIZZLED
