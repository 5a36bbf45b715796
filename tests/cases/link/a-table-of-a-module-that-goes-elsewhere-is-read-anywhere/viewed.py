viewed_makers = {}


def register_viewed(kind, maker):
    viewed_makers[kind] = maker


def bind_viewed(kind):
    return viewed_makers[kind]()
