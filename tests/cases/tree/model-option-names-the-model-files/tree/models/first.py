from torch import nn
from tree.lib.layers import Act, Norm


class FirstMLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.act = Act()

    def forward(self, x):
        return self.act(x)


class FirstLayer(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = Norm()
        self.mlp = FirstMLP()

    def forward(self, x):
        return self.mlp(self.norm(x))


class FirstModel(nn.Module):
    def __init__(self, layer_type=FirstLayer):
        super().__init__()
        self.layer = layer_type()

    def forward(self, x):
        return self.layer(x)


class FirstForCausalLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = FirstModel()

    def forward(self, x):
        return self.model(x)


class FirstRenamedForCausalLM(FirstForCausalLM):
    pass


EntryClass = [FirstForCausalLM, FirstRenamedForCausalLM]
