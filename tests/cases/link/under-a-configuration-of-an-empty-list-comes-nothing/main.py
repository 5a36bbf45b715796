FAST = False


class Config:
    def __init__(self, ignored=None):
        self.ignored = ignored or []

    def rename(self):
        if self.ignored:
            self.ignored = list(dict.fromkeys([rename(name) for name in self.ignored]))

    def is_skipped(self, name):
        return any(part == name for part in self.ignored)


def rename(name):
    return table.get(name)


def run(config):
    config.rename()
    if config.is_skipped("up"):
        skipped()
    else:
        quantized()


def skipped(): ...
def quantized(): ...


table = {}
run(Config())
for key in dict.fromkeys(["a", "b", "a"]):
    print(key)
