from torch import nn

from sglang.srt.layers.clear import clear
from sglang.srt.layers.warm import again, get


class Proj(nn.Module):
    def forward(self, x):
        get(x.dtype, x.shape[0])
        again(x.dtype, x.shape[0])
        return x


class Model(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.proj = Proj()

    def forward(self, x):
        clear()
        return self.proj(x)


EntryClass = Model
