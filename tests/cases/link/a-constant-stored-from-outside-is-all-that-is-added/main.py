from library import prepare


class Norm:
    def __init__(self):
        self.casts = False
        self.fuses = False
        self.pads = False

    def run(self):
        cast() if self.casts else keep()
        fuse() if self.fuses else keep()
        pad() if self.pads else keep()


def load(model, config):
    model.merger.casts = False
    for block in model.blocks:
        block.norm.casts = False
    model.norm.fuses = True
    model.norm.pads = config.pads


def cast(): ...
def fuse(): ...
def pad(): ...
def keep(): ...


Norm().run()


class Handed(Norm):
    pass


handed = Handed()
prepare(handed)
handed.run()
