"""A dict that statements fill one by one may not have a key yet: what "not in" lets through keeps its key."""


class State:
    def __init__(self):
        self._data = {}

    def __setattr__(self, key, value):
        if key == "_data":
            super().__setattr__(key, value)
            return
        assert key not in self._data
        self._data[key] = value

    def __getattr__(self, item):
        return self._data[item]

    def pop(self, item):
        return self._data.pop(item)


def first():
    pass


def second():
    pass


state = State()
state.first = first
state.second = second
state.first()
state.pop("second")()
