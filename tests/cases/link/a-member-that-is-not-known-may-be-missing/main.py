import enum


class Auto(enum.Enum):
    FIRST = enum.auto()
    SECOND = "second"

    @classmethod
    def _missing_(cls, value):
        return cls.named(value)

    @classmethod
    def named(cls, value):
        return cls.FIRST


class Known(enum.Enum):
    FIRST = "first"

    @classmethod
    def _missing_(cls, value):
        return cls.never(value)

    @classmethod
    def never(cls, value):
        return cls.FIRST


Auto("third")
Known("first")
