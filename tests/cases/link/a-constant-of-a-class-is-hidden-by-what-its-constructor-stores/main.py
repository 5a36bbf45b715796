FAST = False


class Config:
    block = None


class Blocks(Config):
    def __init__(self, block):
        if not FAST:
            block = None
        self.block = block


def run(config):
    if config.block is None:
        return no()
    yes()


def yes(): ...
def no(): ...


run(Blocks(128))
