import outside

makers = {}
shown = {}
bound: dict = {}
aliased = {}
patched = {}
set_elsewhere = {}
first = second = {}


def register(kind, maker, *, late=None):
    assert kind not in makers
    if maker is None:
        raise ValueError(kind)
    makers[kind] = maker
    if late is not None:
        bound[kind] = late
    return maker


def register_and_call(kind, maker):
    makers[kind] = maker
    maker()


def register_and_hand_on(kind, maker):
    makers[kind] = maker
    outside.note(maker)


def register_starred(kind, maker):
    makers[kind] = maker


def register_patched(kind, maker):
    makers[kind] = maker


def register_shown(kind, maker):
    shown[kind] = maker


def register_aliased(kind, maker):
    aliased[kind] = maker


def register_rebound(kind, maker):
    patched[kind] = maker


def register_set_elsewhere(kind, maker):
    set_elsewhere[kind] = maker


def register_chained(kind, maker):
    first[kind] = maker


alias = aliased


def rebind():
    global patched
    patched = outside.table()


def bind(kind):
    return makers[kind]() or bound[kind]() or first[kind]() or shown[kind]() or aliased[kind]() or patched[kind]() or \
        set_elsewhere[kind]()
