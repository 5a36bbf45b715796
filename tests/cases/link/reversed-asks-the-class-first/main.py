class Ring:
    def __init__(self, parts):
        self.parts = parts

    def __iter__(self):
        return iter([Front()])

    def __reversed__(self):
        yield Back()


class Row:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        return Front()


class Front:
    def go(self): ...


class Back:
    def go(self): ...


for back in reversed(Ring([])):
    back.go()
for front in Ring([]):
    front.go()
for item in reversed(Row()):
    item.go()
for last in reversed([Back()]):
    last.go()
