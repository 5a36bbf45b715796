class Linear: ...
class Expert: ...
class Norm: ...


class Method:
    def __init__(self, layer):
        self.layer = layer


def choose(layer):
    if isinstance(layer, Linear):
        return Method(layer)
    elif isinstance(layer, Expert):
        return Method(layer)


def choose_tested(layer):
    assert not isinstance(layer, Norm)
    if isinstance(layer, Linear):
        return Method(layer)
    try:
        if isinstance(layer, Expert):
            return Method(layer)
    finally:
        print(layer)


def choose_unknown(layer, name):
    for known in name.split():
        if known == layer:
            return Method(layer)


def gives_nothing(layer):
    if isinstance(layer, Linear):
        return


def never(): ...
def none_of_norm(): ...
def none_of_loop(): ...
def none_at_all(): ...


if choose(Linear()) is None:
    never()
if choose(Expert()) is None:
    never()
if choose(Norm()) is None:
    none_of_norm()
if choose_tested(Linear()) is None:
    never()
if choose_unknown(Linear(), input()) is None:
    none_of_loop()
if gives_nothing(Linear()) is None:
    none_at_all()
