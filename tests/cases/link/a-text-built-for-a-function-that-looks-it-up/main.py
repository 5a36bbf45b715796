from kernels_of import fast, slow


class Config:
    def __init__(self):
        self.size = 4
        self.is_fast = False


def update(config, name, value):
    setattr(config, name, value)


def pad(config, name):
    origin = "original_" + name
    update(config, origin, getattr(config, name))
    update(config, f"padded_{name}", 8)


def rename(config, name):
    update(config, "is_" + name, True)


def log(text):
    print(text)


def run(config):
    log("config of " + config.name)
    if config.is_fast:
        fast()
    else:
        slow()


padded = Config()
pad(padded, "size")


def check(config):
    if config.is_fast:
        fast()


class Renamed(Config):
    pass


renamed = Renamed()
rename(renamed, "fast")
run(padded)
check(renamed)
