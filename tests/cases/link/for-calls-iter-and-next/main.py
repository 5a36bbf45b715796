class Part:
    def use(self):
        pass


class Steps:
    def __next__(self):
        return Part()


class Parts:
    def __iter__(self):
        return Steps()


class Row:
    def __getitem__(self, index):
        return Part()


for part in Parts():
    part.use()
for part in Row():
    part.use()
[part.use() for part in Parts()]
