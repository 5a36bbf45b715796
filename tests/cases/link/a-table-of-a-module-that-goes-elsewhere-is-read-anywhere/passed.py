passed_makers = {}


def register_passed(kind, maker):
    passed_makers[kind] = maker


def bind_passed(kind):
    return passed_makers[kind]()
