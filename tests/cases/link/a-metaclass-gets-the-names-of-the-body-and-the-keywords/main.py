class Field:
    def check(self): ...


class Other:
    def check(self): ...


class Table:
    def register(self, made): ...


def other_table(): ...


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, table=None):
        return {}

    def __new__(mcs, name, bases, body, table=None):
        fields = [value for value in body.values() if isinstance(value, Field)]
        for field in fields:
            field.check()
        body["run"](None)
        return super().__new__(mcs, name, bases, body)

    def __init__(cls, name, bases, body, table=None):
        super().__init__(name, bases, body)
        table.register(cls)


class Plain:
    def __init_subclass__(cls, made=None, metaclass=None):
        made.check()
        if metaclass is not None:
            metaclass()


class Model(metaclass=Meta, table=Table()):
    first = Field()
    second = Other()

    def run(self): ...

    def never(self): ...


class Derived(Plain, metaclass=type, made=Field()):
    ...
