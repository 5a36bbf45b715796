FAST = False


class Old: ...


class New: ...


def run(kind):
    weight = Old()
    if kind == "blocks":
        if FAST:
            weight = New()
        elif kind == "rows":
            yes()
    if isinstance(weight, Old):
        return no()
    yes()


def yes(): ...
def no(): ...


run("blocks")
