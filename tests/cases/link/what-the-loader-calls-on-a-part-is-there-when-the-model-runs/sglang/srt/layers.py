import sgl_kernel
from torch import nn


class Method:
    def create_weights(self, layer):
        layer.is_merged = False

    def process_weights_after_loading(self, layer):
        layer.is_merged = layer.parts > 1

    def apply(self, layer, x):
        if layer.is_merged:
            return sgl_kernel.merged(x)
        return sgl_kernel.plain(x)


class Linear(nn.Module):
    def __init__(self, parts):
        super().__init__()
        self.parts = parts
        self.is_merged = False
        self.method = Method()
        self.method.create_weights(self)

    def forward(self, x):
        return self.method.apply(self, x)
