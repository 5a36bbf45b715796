from collections import UserDict, UserList


class Part:
    def go(self): ...


class Other:
    def go(self): ...


class Made:
    def go(self): ...


class Registry(UserDict):
    def __setitem__(self, key, value):
        checked()
        super().__setitem__(key, value)

    def __missing__(self, key):
        return Made()


class Row(UserList):
    def first(self):
        return self[0]


def checked(): ...


def never(): ...


registry = Registry()
registry["a"] = Part()
registry["a"].go()
row = Row([Other()])
row.first().go()
for item in row:
    item.go()
if isinstance(registry, dict) or isinstance(row, list):
    never()
