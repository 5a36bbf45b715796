from sglang.srt.registry import BACKENDS


class Runner:
    def __init__(self):
        self.is_latent = True

    def build(self, name):
        return BACKENDS[name](self)

    def grow(self):
        pass

    def shrink(self):
        pass
