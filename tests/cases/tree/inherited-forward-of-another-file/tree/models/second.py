from torch import nn
from tree.lib.layers import Act, Norm, Rotation
from tree.models.first import FirstForCausalLM, FirstMLP, FirstModel


class SecondNorm(Norm):
    pass


class SecondRotation(Rotation):
    pass


class SecondLayer(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = SecondNorm()
        self.turn = SecondRotation()
        self.last = Norm()
        self.mlp = FirstMLP()

    def forward(self, x):
        return self.mlp(self.last(self.turn(self.norm(x))))


class SecondModel(FirstModel):
    def __init__(self):
        super().__init__(layer_type=SecondLayer)


class SecondForCausalLM(FirstForCausalLM):
    def __init__(self):
        nn.Module.__init__(self)
        self.model = SecondModel()


class ThirdForCausalLM(SecondForCausalLM):
    pass


EntryClass = [SecondForCausalLM, ThirdForCausalLM]
