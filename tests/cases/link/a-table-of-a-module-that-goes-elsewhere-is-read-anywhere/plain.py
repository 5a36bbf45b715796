plain_makers = {}


def register_plain(kind, maker):
    plain_makers[kind] = maker


def bind_plain(kind):
    return plain_makers[kind]()
