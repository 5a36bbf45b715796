def told(): ...
def taken(): ...
def dead(): ...


class Adding(type):
    def __new__(mcs, name, bases, names):
        names["go"] = lambda self: told()
        names["is_on"] = True
        return super().__new__(mcs, name, bases, names)


class Preparing(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {"prepared": staticmethod(told)}


class Plain(type):
    def other(cls): ...


class Added(metaclass=Adding):
    is_on = False


class Prepared(metaclass=Preparing): ...


class Kept(metaclass=Plain):
    is_on = False


def run(added, kept):
    added.go()
    if added.is_on:
        taken()
    if hasattr(added, "go"):
        taken()
    Prepared.prepared()
    if kept.is_on:
        dead()
    if hasattr(kept, "go"):
        dead()


run(Added(), Kept())
