imported_makers = {}


def register_imported(kind, maker):
    imported_makers[kind] = maker


def bind_imported(kind):
    return imported_makers[kind]()
