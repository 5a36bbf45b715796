class Key:
    def __init__(self, value): self.value = value
    def __hash__(self): return 1
    def __eq__(self, other): return self.value == other.value


class Plain:
    def __eq__(self, other): ...


class Number:
    def __hash__(self): ...
    def __index__(self): return 1


class Own:
    def __getitem__(self, key): ...


def stored():
    table = {Key(1): "a"}
    table[Key(2)] = "b"
    table.get(Key(1))
    return Key(3) in table


def added():
    seen = set()
    seen.add(Key(1))
    other = {Key(1)}
    other.discard(Key(2))
    return {key for key in [Key(4)]}


def first():
    table = {}
    table[Key(5)] = 1


def of_constants(table={"a": 1}):
    table.setdefault(Key(6), 2)


def listed(items, own):
    items.append(Plain())
    own[Key(7)]
    items[Number()]
    items[0]


stored()
added()
first()
of_constants()
listed([], Own())
hex(Number())
range(Number())
