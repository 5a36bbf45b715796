import abc


class Thing:
    def use(self): pass


class Meta(type):
    def __call__(cls, *arguments):
        return Thing()

    def __getitem__(cls, key):
        return Thing()

    def never(cls): pass


class Made(metaclass=Meta):
    def __init__(self):
        self.use()

    def use(self): pass


class Plain:
    def __init__(self): pass
    def __getitem__(self, key): pass
    def __instancecheck__(self, thing): pass


class Abstract(abc.ABC):
    pass


Made().use()
made = object.__new__(Made)
try:
    made.never()
except AttributeError:
    pass
Plain()
Plain()["key"]
if isinstance(Thing(), Plain):
    Made.never()
if isinstance(Thing(), Abstract):
    Made.never()
