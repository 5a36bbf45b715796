import torch


class Layer(torch.nn.Module):
    def forward(self):
        raise NotImplementedError


class Linear(Layer):
    def forward(self):
        pass


class OfAnotherModel(Layer):
    def forward(self):
        pass


def run(layer: Layer):
    layer()


Linear()
run(eval("made elsewhere"))
