from layer import Layer
from model import Other


class More(Other):
    pass


layer = Layer()
layer.run()
More(layer)
layer.run()
