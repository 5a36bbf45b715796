from sglang.srt.layers.linear import Linear
from torch import nn

IS_SHARED = False
IS_TWICE = False


class MLP(nn.Module):
    def __init__(self):
        self.up_proj = Linear()
        self.down_proj = Linear()

    def forward(self, x):
        return self.down_proj(self.up_proj(x))


class Model(nn.Module):
    def __init__(self):
        self.mlp = MLP()
        self.shared = MLP()
        self.norm = Linear()

    def forward_shared(self, x):
        return self.shared(x)

    def forward_twice(self, x):
        if IS_SHARED:
            return self.forward_shared(x)
        return self.norm(x)

    def forward(self, x):
        x = self.mlp(x)
        if IS_SHARED:
            x = self.forward_shared(x)
        if IS_TWICE:
            x = self.forward_twice(x)
        return self.norm(x)


EntryClass = Model
