from torch import nn

from pkg.layers import Linear, TopK


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.proj = Linear()
        self.topk = TopK()

    def forward(self, x):
        return self.proj(x) + self.topk(x)


EntryClass = Model
