from torch import nn

from pkg.layers import Linear


class Model(nn.Module):
    def __init__(self, fast):
        super().__init__()
        self.fast = fast
        self.proj = Linear()

    def forward(self, x):
        if x.is_cuda and self.fast:
            x = self.proj(x)
        return x


EntryClass = Model
