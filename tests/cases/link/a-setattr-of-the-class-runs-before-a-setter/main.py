"""A class's own __setattr__ is called for every store, to what a property or a descriptor sets, too."""


def watch():
    pass


class Slot:
    def __set__(self, holder, value):
        value()


class Watched:
    slot = Slot()

    @property
    def size(self):
        return 1

    @size.setter
    def size(self, value):
        value()

    def __setattr__(self, name, value):
        watch()
        object.__setattr__(self, name, value)


class Plain:
    slot = Slot()


def store(watched, plain):
    watched.size = watch
    watched.slot = watch
    watched.other = watch
    plain.slot = watch


def around(watched):
    object.__setattr__(watched, "size", watch)  # not that of the class


store(Watched(), Plain())
around(Watched())
