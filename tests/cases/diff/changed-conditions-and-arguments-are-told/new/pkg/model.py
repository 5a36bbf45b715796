from torch import nn

from pkg.layers import Linear


class Model(nn.Module):
    def __init__(self, fast):
        super().__init__()
        self.fast = fast
        self.proj = Linear()

    def forward(self, x):
        if self.fast and x.is_cuda:
            x = self.proj(x, scale=(x.ndim, +2))
        return x


EntryClass = Model
