class Owner:
    pass


class Field:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        owner.add(name)

    def __delete__(self, held):
        held.close()


class Plain:
    def __delete__(self, held):
        pass


class Model:
    width = Field(int)

    @classmethod
    def add(cls, name):
        pass

    @property
    def depth(self):
        return 1

    @depth.deleter
    def depth(self):
        self.close()

    def close(self):
        pass

    def __init__(self):
        self.plain = Plain()  # of the object: del calls nothing of it
        self.late = Field(int)


model = Model()
del model.width
del model.depth
del model.plain
