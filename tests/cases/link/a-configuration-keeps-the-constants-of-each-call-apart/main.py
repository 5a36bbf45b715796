def first_of(config, names):
    for name in names:
        if name in config:
            return config[name]
    raise ValueError(names)


def ceil_div(x, y):
    return (x + y - 1) // y


def parse(text):
    try:
        return int(text)
    except ValueError:
        raise KeyError(text)


SIZE = 100
config = {"method": "fp8", "block": [128, 128]}


def run():
    if first_of(config, ["block"]) is None:
        whole()
    if first_of(config, ["method", "block"]) == "fp8":
        narrow()
    if ceil_div(SIZE, 64) > 1:
        split()
    if ceil_div(SIZE, 128) > 1:
        never()
    if parse("1") is None:
        missing()


def whole(): ...
def narrow(): ...
def split(): ...
def never(): ...
def missing(): ...


run()
