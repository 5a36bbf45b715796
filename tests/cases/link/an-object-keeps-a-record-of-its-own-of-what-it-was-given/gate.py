from dataclasses import dataclass


@dataclass
class Options:
    size: int
    is_grouped: bool = False
    is_traced: bool = False
    is_padded: bool = False


def grouped():
    pass


def plain():
    pass


def traced():
    pass


def padded():
    pass


def cut():
    pass


def choose(options: Options):
    if options.is_grouped:
        grouped()
    else:
        plain()
    if options.is_traced:
        traced()
    if options.is_padded:
        padded()


class Gate:
    def __init__(self, size, is_grouped=False):
        self.options = Options(size=size, is_grouped=is_grouped)
        self.tail = None

    def forward(self):
        choose(self.options)
        if self.tail is not None:
            self.tail()


class Narrow(Gate):
    def __init__(self, size):
        Gate.__init__(self, size)

    def narrow(self):
        choose(self.options)


class Chain:
    def __init__(self, size):
        self.options = Options(size=size)

    def next(self):
        return Chain(self.options.size)


def tune(part):
    if isinstance(part, Gate):
        part.options.is_traced = True
        part.tail = cut
