MODE = "block"
LEVEL = 1


def run(mode, level):
    if mode is not None:
        prepare()
        if mode == "block":
            return block()
    for step in range(level):
        if level > 1:
            if level > 2:
                continue
            middle()
        last()
    return whole()


def prepare(): ...
def block(): ...
def middle(): ...
def last(): ...
def whole(): ...


run(MODE, LEVEL)
