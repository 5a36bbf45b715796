opened_makers = {}


def register_opened(kind, maker):
    opened_makers[kind] = maker


def bind_opened(kind):
    return opened_makers[kind]()
