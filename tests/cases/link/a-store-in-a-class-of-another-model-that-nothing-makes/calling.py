from layer import Layer
from model import Other

layer = Layer()
Other.__init__(None, layer)
layer.run()
