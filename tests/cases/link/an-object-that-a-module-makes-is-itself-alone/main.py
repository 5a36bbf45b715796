import json

_missing = object()
_other = object()


class Item: ...


def never(): ...
def runs(): ...
def found(): ...
def missing(): ...


def by_default(value=_missing):
    if value is _missing:
        runs()
    else:
        never()


def given(value=_missing):
    if value is not _missing:
        runs()
    else:
        never()


def either(value=_missing):
    if value is _missing:
        missing()
    else:
        found()


def two(value):
    if value is _other:
        never()
    if value == _missing:
        runs()


def look(table, key):
    value = table.get(key, _missing)
    if value is _missing:
        missing()
    else:
        found()


class Table:
    _absent = object()
    each = [object() for _ in range(2)]

    def get(self, key, default=_absent):
        if default is self._absent:
            return runs()
        return never()

    def pop(self, key, default=_absent):
        if default is Table._absent:
            return runs()
        if default is self.each[0]:
            return missing()
        return found()


def made():
    return object()


def not_known(text):
    if json.loads(text) is _missing:
        missing()
    else:
        found()
    if made() is made():
        missing()
    else:
        found()


by_default()
for value in 3, "text", None, Item(), Item, runs, [1], (2,):
    given(value)
either()
either(Item())
two(_missing)
look({"a": 1}, "b")
not_known("1")
Table().get("a")
Table().pop("a", 1)
Table().pop("a", Table.each[1])
