KIND = ""


class Sure:
    """Like a layer of a model: what ends early gives back None, which is asked for."""

    def __init__(self):
        self.kind = None

    def choose(self):
        self.kind = KIND
        return KIND

    def prepare(self, x):
        if x.shape[0] == 0:
            return x, None
        chosen = self.choose()
        return chosen, [x]

    def core(self, state):
        chosen, inner = state
        if inner is None:
            return chosen
        return self.end(*inner)

    def end(self, x):
        return sure_fast() if self.kind in ["fast"] else sure_other()

    def forward(self, x):
        s = self.prepare(x)
        return self.core(s)


class Early(Sure):
    """What ends early is not told from what does not."""

    def core(self, state):
        return self.stop(state)

    def stop(self, x):
        return early_fast() if self.kind in ["fast"] else early_other()


class Perhaps:
    def __init__(self):
        self.kind = None

    def set(self):
        self.kind = KIND

    def forward(self, x):
        if x.ready:
            self.set()
        return perhaps_fast() if self.kind == "fast" else perhaps_other()


class Handed:
    def __init__(self):
        self.kind = None

    def set(self):
        self.kind = KIND

    def forward(self):
        self.set()
        return look(self)


def look(handed):
    return handed_fast() if handed.kind == "fast" else handed_other()


class Named:
    def __init__(self):
        self.kind = None

    def set(self):
        self.kind = KIND

    def read(self, name="kind"):
        return named_fast() if getattr(self, name) == "fast" else named_other()

    def forward(self):
        self.read()
        self.set()


class Caught:
    def __init__(self):
        self.kind = None

    def set(self):
        self.kind = KIND

    def forward(self, x):
        try:
            x.check()
            self.set()
        except ValueError:
            pass
        return caught_fast() if self.kind == "fast" else caught_other()


class Overridden(Sure):
    """Its own method does not store."""

    def choose(self):
        return KIND

    def end(self, x):
        return over_fast() if self.kind in ["fast"] else over_other()


class Other:
    """The one that has stored is not the one that is read."""

    def __init__(self, twin):
        self.kind = None
        self.twin = twin

    def set(self):
        self.kind = KIND

    def read(self):
        return other_fast() if self.kind == "fast" else other_other()

    def forward(self):
        self.set()
        self.twin.read()


class Again:
    """The constructor reads what it has just declared; and it runs once more."""

    def __init__(self):
        self.kind = None
        self.read()

    def set(self):
        self.kind = KIND

    def read(self):
        return again_fast() if self.kind in ["fast"] else again_other()

    def forward(self, x):
        self.set()
        self.__init__()
        self.read()


class First(Again):
    """The constructor reads it, nothing else."""

    def __init__(self):
        self.state = None
        self.look()

    def set(self):
        self.state = KIND

    def look(self):
        return first_fast() if self.state in ["fast"] else first_other()

    def forward(self, x):
        self.set()
        self.look()


class Short:
    """A comparison of three may stop before it calls."""

    def __init__(self):
        self.kind = None

    def set(self):
        self.kind = KIND
        return 5

    def read(self):
        return short_fast() if self.kind in ["fast"] else short_other()

    def forward(self, x):
        x.ok = 0 < x.n < self.set()
        self.read()


class Beside:
    """What reads it is handed on, too."""

    def __init__(self):
        self.kind = None

    def set(self):
        self.kind = KIND

    def read(self):
        return beside_fast() if self.kind in ["fast"] else beside_other()

    def forward(self, x):
        x.start(self.read)
        self.set()
        self.read()


class Replaced:
    """An object has something else in the place of the method that stores."""

    def __init__(self):
        self.kind = None

    def put(self):
        self.kind = KIND

    def read(self):
        return replaced_fast() if self.kind in ["fast"] else replaced_other()

    def forward(self, x):
        self.put()
        self.read()


class Filled:
    """The object gets the fields of another."""

    def __init__(self):
        self.kind = None

    def set(self):
        self.kind = KIND

    def read(self):
        return filled_fast() if self.kind in ["fast"] else filled_other()

    def forward(self, x):
        self.set()
        self.__dict__.update(x.fields)
        self.read()


def run(x):
    replaced = Replaced()
    replaced.put = x.wait
    for layer in (Sure(), Early(), Perhaps(), Caught(), Overridden(), Again(), First(), Short(), Beside(), replaced,
                  Filled()):
        layer.forward(x)
    Handed().forward()
    Named().forward()
    Other(Other(None)).forward()


def sure_fast(): ...
def sure_other(): ...
def early_fast(): ...
def early_other(): ...
def perhaps_fast(): ...
def perhaps_other(): ...
def handed_fast(): ...
def handed_other(): ...
def named_fast(): ...
def named_other(): ...
def caught_fast(): ...
def caught_other(): ...
def over_fast(): ...
def over_other(): ...
def other_fast(): ...
def other_other(): ...
def again_fast(): ...
def again_other(): ...
def first_fast(): ...
def first_other(): ...
def short_fast(): ...
def short_other(): ...
def beside_fast(): ...
def beside_other(): ...
def replaced_fast(): ...
def replaced_other(): ...
def filled_fast(): ...
def filled_other(): ...
