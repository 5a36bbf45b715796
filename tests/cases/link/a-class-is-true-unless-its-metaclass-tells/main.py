class Counting(type):
    def __len__(cls): return 0


class Plain(type): ...


class Registry(metaclass=Counting): ...


class Other(metaclass=Plain): ...


class Own:
    def __len__(self): return 0


def empty(): ...
def dead(): ...


if not Registry:
    empty()
if not Other:
    dead()
if not Own:
    dead()
