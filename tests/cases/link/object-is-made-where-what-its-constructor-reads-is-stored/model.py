from torch import nn


class Shapes:
    def __init__(self, config):
        self.width = config.width
        if "Thin" in config.architectures:
            self.rank = config.rank


class Loose:
    def __init__(self, config):
        if "Thin" in config.architectures:
            self.rank = config.rank
        for name in config.names:
            setattr(self, name, 1)


class Lent:
    def __init__(self, config):
        if "Thin" in config.architectures:
            self.depth = config.depth


def lend(lent):
    lent.depth = 2


class Absorbed:
    def __init__(self, config):
        shapes = Shapes(config)
        self.rank = shapes.rank
        self.width = shapes.width

    def run(self, x):
        return x


class Derived(Absorbed):
    def __init__(self, config):
        super().__init__(config)
        self.is_derived = True

    def run(self, x):
        return x


class Asking:
    def __init__(self, config):
        shapes = Shapes(config)
        self.rank = getattr(shapes, "rank", None)

    def run(self, x):
        return x


class Trying:
    def __init__(self, config):
        shapes = Shapes(config)
        try:
            self.rank = shapes.rank
        except AttributeError:
            self.rank = None

    def run(self, x):
        return x


class Unsure:
    def __init__(self, config):
        shapes = Loose(config)
        self.rank = shapes.rank

    def run(self, x):
        return x


class Lending:
    def __init__(self, config):
        lent = Lent(config)
        lend(lent)
        self.depth = lent.depth

    def run(self, x):
        return x


class Early:
    def __init__(self, config):
        shapes = Shapes(config)
        if shapes.width:
            return
        self.rank = shapes.rank

    def run(self, x):
        return x


def make(config):
    return [Absorbed(config), Derived(config), Asking(config), Trying(config), Unsure(config), Lending(config),
            Early(config)]


class Thin(nn.Module):
    def __init__(self, config):
        self.backends = make(config)

    def forward(self, x):
        return call(self.backends, x)


class Thick(nn.Module):
    def __init__(self, config):
        self.backends = make(config)

    def forward(self, x):
        return call(self.backends, x)


def call(backends, x):
    for backend in backends:
        x = backend.run(x)
    return x


EntryClass = [Thin, Thick]
