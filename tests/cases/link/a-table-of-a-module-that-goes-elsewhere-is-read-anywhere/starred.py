starred_makers = {}


def register_starred(kind, maker):
    starred_makers[kind] = maker


def bind_starred(kind):
    return starred_makers[kind]()
