from torch import nn

from pkg import layers
from pkg.layers import Linear, Norm


class Model(nn.Module):
    def __init__(self):
        self.norm = Norm()
        self.proj = Linear()
        self.move = layers.act
        self.final = Norm()

    def forward(self, x):
        if layers.IS_SHARED:
            x = layers.act(x)
        if self.move is not None:
            x = self.move(x)
        x = self.final(x)
        x = self.norm(x + 1)
        x = self.norm(x)
        x = self.norm(x + 2)
        return self.proj(x)


EntryClass = Model
