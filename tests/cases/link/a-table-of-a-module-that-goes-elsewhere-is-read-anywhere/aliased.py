aliased_makers = {}


def register_aliased(kind, maker):
    aliased_makers[kind] = maker


def bind_aliased(kind):
    return aliased_makers[kind]()
