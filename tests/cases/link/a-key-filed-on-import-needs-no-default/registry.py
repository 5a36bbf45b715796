import os


class Registry:
    handlers = {}

    @classmethod
    def register(cls, name, handler):
        cls.handlers[name] = handler

    @classmethod
    def get(cls, name):
        return cls.handlers.get(name, cls.handlers.get("plain"))


def fast(): ...
def plain(): ...
def early_fast(): ...
def early_plain(): ...
def late_fast(): ...
def late_plain(): ...
def popped_fast(): ...
def popped_plain(): ...
def wrapped_fast(): ...
def wrapped_plain(): ...
def twin_fast(): ...
def twin_plain(): ...
def body_fast(): ...
def body_plain(): ...


EARLY_ONES, LATE, POPPED = {}, {}, {}


def file_early(name, handler):
    EARLY_ONES[name] = handler


def find_early(name):
    return EARLY_ONES.get(name, early_plain)


EARLY = find_early("fast")  # before it is filed
file_early("fast", early_fast)


def file_late(name, handler):
    LATE[name] = handler


def find_late(name):
    return LATE.get(name, late_plain)


if os.path.exists("late"):
    file_late("fast", late_fast)


def file_popped(name, handler):
    POPPED[name] = handler


def find_popped(name):
    return POPPED.get(name, popped_plain)


file_popped("fast", popped_fast)
POPPED.pop("fast")


class Table:
    def __init__(self):
        self.ones = {}

    def register(self, name, handler):
        self.ones[name] = handler

    def get(self, name):
        return self.ones.get(name, twin_plain)


def make():
    return Table()


OTHER, TWIN = make(), make()
OTHER.register("fast", twin_fast)  # the other one of the same place

BODY = {}


def file_body(name, handler):
    BODY[name] = handler


def find_body(name):
    return BODY.get(name, body_plain)


class Body:
    found = staticmethod(find_body("fast"))


file_body("fast", body_fast)

WRAPPED = {}


def file_wrapped(name, handler):
    WRAPPED[name] = handler


def find_wrapped(name):
    return WRAPPED.get(name, wrapped_plain)


def wrap(name):
    return find_wrapped(name)


EARLY_WRAPPED = wrap("fast")  # the module comes to it through another function
file_wrapped("fast", wrapped_fast)

Registry.register("plain", plain)
Registry.register("fast", fast)
