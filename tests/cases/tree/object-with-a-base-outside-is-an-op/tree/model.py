from torch import nn

from layers import Gate, Norm


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = Norm()
        self.gate = Gate()

    def forward(self, x):
        return self.gate(self.norm(x))


class DemoForCausalLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = Block()

    def forward(self, x):
        return self.model(x)


EntryClass = DemoForCausalLM
