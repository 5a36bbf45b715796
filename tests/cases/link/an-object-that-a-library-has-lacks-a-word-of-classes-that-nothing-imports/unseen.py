from base import Built, Given, Handed, Keyed, Marked, Variable


class BelowHanded(Handed):
    def __init__(self):
        super().__init__()
        self.is_own = True


class BelowGiven(Given):
    def __init__(self):
        super().__init__()
        self.is_given = True


class BelowKeyed(Keyed):
    def __init__(self):
        super().__init__()
        self.is_keyed = True


class BelowBuilt(Built):
    def __init__(self):
        super().__init__()
        self.is_built = True
        self.names = ["is_built"]


class BelowMarked(Marked):
    def __init__(self):
        super().__init__()
        self.is_marked = True


class BelowVariable(Variable):
    def __init__(self, is_variable):
        super().__init__()
        self.is_variable = is_variable


def mark(module):
    module.is_marked = True
