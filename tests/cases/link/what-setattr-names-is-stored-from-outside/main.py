import inspect


class Layer:
    def __init__(self):
        self.fuses = self.packs = self.folds = self.skips = self.pads = False
        self.other = self.typed = self.made = self.own = False

    def run(self):
        if self.fuses:
            by_setattr()
        if self.packs:
            by_object()
        if self.folds:
            by_method()
        if self.skips:
            by_dict()
        if self.pads:
            by_vars()
        if self.other:
            lost_other()
        if self.typed:
            lost_typed()
        if self.made:
            lost_made()
        if self.own:
            lost_own()

    def unused(self):
        setattr(self, "own", True)
        super().__setattr__("own", True)


class Other:
    typed = False


def by_setattr(): print("by_setattr")
def by_object(): print("by_object")
def by_method(): print("by_method")
def by_dict(): print("by_dict")
def by_vars(): print("by_vars")
def lost_other(): print("lost_other")
def lost_typed(): print("lost_typed")
def lost_made(): print("lost_made")
def lost_own(): print("lost_own")


def tell(other: Other):
    setattr(other, "typed", True)


def make():
    other = Other()
    setattr(other, "made", True)


def store(x):
    setattr(x, "fuses", True)
    object.__setattr__(x, "packs", True)
    x.__setattr__("folds", True)
    x.__dict__["skips"] = True
    vars(x)["pads"] = True


layer = Layer()
make()
tell(Other())
store(inspect.currentframe().f_locals["layer"])
layer.run()
