from collections.abc import Iterator, Mapping, MutableMapping, MutableSequence, MutableSet


class Table(MutableMapping):
    def __getitem__(self, key): return Layer()
    def __setitem__(self, key, value): ...
    def __delitem__(self, key): ...
    def __iter__(self): return iter(())
    def __len__(self): return 0


class Own(Mapping):
    def __getitem__(self, key): ...
    def __contains__(self, key): return True
    def __eq__(self, other): return True
    def __iter__(self): return iter(())
    def __len__(self): return 0


class Row(MutableSequence):
    def __getitem__(self, index): return Layer()
    def __setitem__(self, index, value): ...
    def __delitem__(self, index): ...
    def __len__(self): return 0
    def insert(self, index, value): ...


class Bag(MutableSet):
    def __contains__(self, item): return True
    def __iter__(self): return iter(())
    def __len__(self): return 0
    def add(self, item): ...
    def discard(self, item): ...


class Steps(Iterator):
    def __next__(self): return Layer()


class Layer:
    def run(self): ...


def of_table(table):
    "a" in table
    table == {}
    table.popitem()
    table.clear()


def of_own(own):
    "a" in own
    own == {}


def of_row(row):
    row.append(1)
    row.extend([1])
    row.pop().run()
    row.remove(1)
    row.reverse()
    row.clear()
    row.index(1)
    row.count(1)


def of_bag(bag):
    bag.remove(1)
    bag.pop()
    bag.clear()
    bag.isdisjoint([1])


def of_steps():
    for step in Steps():
        step.run()


of_table(Table())
of_own(Own())
of_row(Row())
of_bag(Bag())
of_steps()
