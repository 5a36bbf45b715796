def first_of(config, names):
    for name in names:
        if name in config:
            return config[name]
    raise ValueError(names)


def first_or(config, names, default):
    try:
        return first_of(config, names)
    except ValueError:
        return default
    except TypeError:
        return never()


METHOD = "fp8"
config = {"method": METHOD, "block": [128, 128]}


def run():
    if first_or(config, ["skipped", "ignored"], None) is not None:
        skip()
    if first_or(config, ["size", "block"], None) is None:
        whole()
    if first_or(config, ["method", "block"], "none") == "fp8":
        narrow()


def skip(): ...
def whole(): ...
def narrow(): ...
def never(): ...


run()
