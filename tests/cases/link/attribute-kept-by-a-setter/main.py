class State:
    def __init__(self):
        object.__setattr__(self, "kept", {})

    def __setattr__(self, name, value):
        self.kept[name] = value

    def __getattr__(self, name):
        return self.kept[name]


def gate():
    pass


state = State()
state.op = gate
state.op()


class Forwarding:
    def __setattr__(self, name, value):
        super().__setattr__(name, value)

    def __getattr__(self, name):
        return None

    @property
    def op(self):
        return gate

    @op.setter
    def op(self, value):
        gate()


forwarding = Forwarding()
forwarding.other = gate
forwarding.other()
object.__setattr__(forwarding, "op", gate)


class Marked:
    def __init__(self):
        object.__setattr__(self, "kept", {})

    def __setattr__(self, name, value):
        object.__setattr__(self, "is_changed", True)
        self.kept[name] = value

    def __getattr__(self, name):
        return self.kept[name]


marked = Marked()
marked.op = gate
marked.op()
