class Layer:
    def run(self):
        pass


class Part:
    def run(self):
        pass


def one():
    pass


def two():
    pass


def build(layers, parts):
    kept = []
    for each in layers:
        kept.append(each)
    for each in parts:
        each.run()
    [each() for each in (one,)]
    each.run()
    for each in (two,):
        each()
        each = one
    return kept


for layer in build([Layer()], [Part()]):
    layer.run()
