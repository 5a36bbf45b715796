import inspect
import sys


class Commands:
    def __init__(self):
        self.hook = hooked
        self.count = 1

    def do_start(self): ...
    def do_stop(self): ...
    def never(self): ...
    def run_last(self): ...

    @property
    def size(self): ...


class Part:
    def forward(self): ...


class Small(Part):
    def forward(self): ...


class Other:
    def forward(self): ...


def hooked(): ...
def unhooked(): ...


def by_name(commands):
    for name in dir(commands):
        if name.startswith("do_"):
            getattr(commands, name)()


def by_listed_name(commands):
    for name in [name for name in dir(type(commands)) if name.endswith("_last")]:
        getattr(commands, name)()


def by_member(commands):
    for name, member in inspect.getmembers(commands, inspect.isfunction):
        member()


def by_field(commands):
    for value in vars(commands).values():
        if callable(value):
            value()


def by_body():
    for name, value in Part.__dict__.items():
        if inspect.isfunction(value):
            value(Part())


def by_class(module):
    for name, found in inspect.getmembers(module, inspect.isclass):
        if issubclass(found, Part) and found is not Part:
            found().forward()


def by_global():
    for found in list(globals().values()):
        if isinstance(found, type) and issubclass(found, Other):
            found().forward()


def by_key(commands):
    for name in commands.__dict__.keys():
        if name != "count":
            getattr(commands, name)()


by_name(Commands())
by_listed_name(Commands())
by_member(Commands())
by_field(Commands())
by_body()
by_class(sys.modules[__name__])
by_global()
by_key(Commands())
