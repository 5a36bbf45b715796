class Item:
    def use(self):
        pass


class Field:
    def __get__(self, instance, owner):
        return Item()

    def __set__(self, instance, value):
        value.use()


class Holder:
    field = Field()

    def __getattr__(self, name):
        return Item()

    def __delattr__(self, name):
        pass


class Watched:
    def __setattr__(self, name, value):
        value.use()


holder = Holder()
holder.field.use()
holder.field = Item()
holder.missing.use()
del holder.missing
Watched().name = Item()
