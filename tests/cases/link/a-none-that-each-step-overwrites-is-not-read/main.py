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


def run(x):
    for layer in (Sure(), Early(), Perhaps(), Caught(), Overridden()):
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
