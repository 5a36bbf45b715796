class Item:
    def use(self):
        pass


class Row:
    def __getitem__(self, key):
        return Item()

    def __setitem__(self, key, value):
        value.use()

    def __delitem__(self, key):
        pass

    def __class_getitem__(cls, key):
        return Item


row = Row()
row[1].use()
row[2] = Item()
del row[3]
Row[int]().use()
