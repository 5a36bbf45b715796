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
