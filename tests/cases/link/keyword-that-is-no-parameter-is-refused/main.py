"""A method without a parameter of the name of a keyword does not take the call: it is not what is called."""


class Linear:
    def apply(self, layer, x, bias=None):
        pass


class Experts:
    def apply(self, layer, batch):
        pass


class Open:
    def apply(self, layer, **options):
        pass


class Layer:
    def __init__(self, kind):
        self.method = Linear() if kind == 1 else Experts() if kind == 2 else Open()

    def forward(self, batch):
        self.method.apply(layer=self, batch=batch)

    def forward_by_place(self, batch):
        self.method.apply(self, batch)

    def forward_options(self, options):
        self.method.apply(layer=self, **options)


layer = Layer(input())
layer.forward(1)
layer.forward_by_place(1)
layer.forward_options({"batch": 1})
