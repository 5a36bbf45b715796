"""What a test compares of an object, each object has or has not: the others do not come behind it."""

from enum import Enum


class Kind(Enum):
    ROW = 1
    COLUMN = 2


class Row:
    kind = Kind.ROW
    is_dense = True
    label = "row"

    def pack(self):
        pass

    def scatter(self):
        pass


class Column:
    label = "column"

    @property
    def kind(self):
        return Kind.COLUMN

    def pack(self):
        pass

    def scatter(self):
        pass


class Plain:
    def __init__(self):
        self.label = "plain"

    def pack(self):
        pass

    def scatter(self):
        pass


def by_field(part):
    if part.label == "row":
        part.pack()
    if "column" == part.label:
        part.pack()
    if part.label not in ("row", "column"):
        part.scatter()


def by_name(part):
    if getattr(part, "kind", None) == Kind.COLUMN:
        part.pack()
    if getattr(part, "kind", None) is None:
        part.pack()
    if getattr(part, "is_dense", False):
        part.scatter()


def by_class(part):
    if type(part).__name__ == "Row":
        part.pack()
    if part.__class__.__name__ in {"Column", "Plain"}:
        part.scatter()


for part in (Row(), Column(), Plain()):
    by_field(part)
    by_name(part)
    by_class(part)


class Open:
    """Has whatever is asked of it."""

    def __getattr__(self, name):
        return "row"

    def pack(self):
        pass


class Changed:
    label = "changed"

    def pack(self):
        pass


def told_of_none(part):
    if part.label == "row":
        part.pack()


changed = Changed()
setattr(changed, "la" + "bel", "row")
for part in (Open(), changed):
    told_of_none(part)
