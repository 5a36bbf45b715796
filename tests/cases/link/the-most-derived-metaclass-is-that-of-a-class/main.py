class Named(type):
    def who(cls):
        pass

    def __len__(cls):
        return 1

    def __contains__(cls, item):
        return True


class Counted(Named):
    def who(cls):
        pass

    def __getattr__(cls, name):
        return Part()


class Part:
    def run(self):
        pass


class First(metaclass=Named):
    pass


class Second(metaclass=Counted):
    pass


class Both(First, Second):
    part = Part()


def asked():
    First.who()
    Both.who()
    len(First)
    1 in Both


def missing():
    Both.any.run()
    Both.part.run()
    str(Part())  # of an object of a class without a metaclass: nothing


asked()
missing()
