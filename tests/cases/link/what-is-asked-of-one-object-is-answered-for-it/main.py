class Config:
    def __init__(self):
        self.window = None


def window_of(config: Config):
    return config.window


def window_of_any(config):
    return config.window


def make_window(): ...
def make_pool(): ...


def run(config):
    if window_of(config) is not None:
        make_window()
    if window_of_any(config) is not None:
        make_pool()


window_of(open("unknown"))
window_of_any(open("unknown"))
run(Config())
