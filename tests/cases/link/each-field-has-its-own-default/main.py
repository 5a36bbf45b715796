import dataclasses


def fast():
    pass


def slow():
    pass


@dataclasses.dataclass
class Tables:
    first: dict = dataclasses.field(default_factory=dict)
    second: dict = dataclasses.field(default_factory=dict)
    third: dict = dataclasses.field(default_factory=lambda: {})


def run(name):
    tables = Tables()
    tables.first[name] = fast
    tables.second[name] = slow
    tables.first[name]()  # fast
    tables.second[name]()  # slow
    tables.third.get(name, print)()


run(open("x").read())
