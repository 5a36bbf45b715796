_group = None
_state = {}
FACTORIES = {}


class Context:
    def __init__(self):
        self.bags = None

    def bag(self):
        if self.bags is None:
            raise ValueError("not published")
        return self.bags


CONTEXT = Context()


def start():
    global _group
    _group = object()
    _state["started"] = True


def get_group():
    assert _group is not None, "no group"
    return _group


def factory(name):
    def decorate(function):
        FACTORIES[name] = function
        return function

    return decorate
