FAST = False


class Layer:
    def __init__(self):
        self.size = 1


class Adapter:
    def adapt(self):
        self.adapted = True


def wrap(layer):
    layer.adapted = True


def mark(layer):
    layer.is_marked = True


def run(layer):
    if getattr(layer, "adapted", False):
        adapted()
    else:
        plain()
    return marked() if getattr(layer, "is_marked", False) else bare()


def adapted(): ...
def plain(): ...
def marked(): ...
def bare(): ...


layer = Layer()
mark(layer)
run(layer)
