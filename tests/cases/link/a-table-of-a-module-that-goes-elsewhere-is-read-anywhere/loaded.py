loaded_makers = {}


def register_loaded(kind, maker):
    loaded_makers[kind] = maker


def bind_loaded(kind):
    return loaded_makers[kind]()
