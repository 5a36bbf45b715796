from layer import Layer
from model import Other

layer = Layer()
Other(layer)
layer.run()
