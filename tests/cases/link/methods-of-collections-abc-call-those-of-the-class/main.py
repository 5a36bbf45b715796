import typing
from collections.abc import Mapping, MutableMapping


class Layer:
    def run(self): ...


class Other:
    def run(self): ...


class Table(Mapping):
    def __getitem__(self, key): return Layer()
    def __iter__(self): return iter(["a"])
    def __len__(self): return 1


class Changing(MutableMapping):
    def __init__(self): self.kept = {}
    def __getitem__(self, key): return self.kept[key]
    def __setitem__(self, key, value): self.kept[key] = value
    def __delitem__(self, key): del self.kept[key]
    def __iter__(self): return iter(self.kept)
    def __len__(self): return 0


class Own(Mapping):
    def __getitem__(self, key): ...
    def __iter__(self): ...
    def __len__(self): ...
    def get(self, key): return Other()


class Typed(typing.Mapping[str, int]):
    def __getitem__(self, key): return Other()
    def __iter__(self): ...
    def __len__(self): ...


class Plain:
    def __getitem__(self, key): ...


def read(table):
    table.get("a").run()
    for name, layer in table.items():
        layer.run()
        name.run()
    for layer in table.values():
        layer.run()
    for name in table.keys():
        table[name]


def change(table):
    table.setdefault("a", Other())
    table.get("a").run()
    table.update({"b": 1})
    table.pop("a").run()


def own(table):
    table.get("a").run()


def typed(table):
    table.get("a").run()


def plain(table):
    table.get("a")


read(Table())
change(Changing())
own(Own())
plain(Plain())
typed(Typed())
