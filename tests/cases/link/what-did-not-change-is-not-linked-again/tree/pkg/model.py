from pkg.layers import Layer


class Model:
    def __init__(self):
        self.layer = Layer()

    def forward(self, x, how: "Layer"):
        return self.layer.run(x) + how.run(x)


EntryClass = Model
