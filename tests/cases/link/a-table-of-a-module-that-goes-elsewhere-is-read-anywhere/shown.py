import outside

shown_makers = {}


def register_shown(kind, maker):
    shown_makers[kind] = maker


def bind_shown(kind):
    return shown_makers[kind]()


def show():
    outside.use(globals())
