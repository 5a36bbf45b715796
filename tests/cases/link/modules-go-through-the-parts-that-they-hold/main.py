from torch import nn


class Gate(nn.Module):
    def forward(self, x):
        return x

    def fuse(self):
        pass


class Expert(nn.Module):
    def __init__(self):
        super().__init__()
        self.gate = Gate()

    def forward(self, x):
        return self.gate(x)

    def pack(self):
        pass


class Spare(nn.Module):
    def forward(self, x):
        return x

    def pack(self):
        pass


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.experts = nn.ModuleList([Expert() for _ in range(2)])
        self.spares = [Spare()]  # no part: a plain list
        self.add_module("gate", Gate())
        self.apply(self.start)

    def start(self, module):
        if isinstance(module, Expert):
            module.pack()

    def forward(self, x):
        for name, child in self.named_children():
            if name != "experts":
                x = child(x)
        return x


class Tree:
    """No module: its own method is called, and what it holds is not gone through."""

    def __init__(self):
        self.gate = Gate()

    def children(self):
        return []


def pack(module):
    module.pack()


model = Model()
model(1)
for child in model.children():
    child.fuse()
for _, module in model.named_modules():
    if isinstance(module, Expert):
        pack(module)
model.get_submodule("experts.0.gate").fuse()
model.apply(lambda module: module).forward(2)
for leaf in Tree().children():
    leaf.fuse()
