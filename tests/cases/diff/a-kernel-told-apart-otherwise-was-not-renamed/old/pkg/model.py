from torch import nn

from pkg import copy, fill


class Model(nn.Module):
    def forward(self, x):
        copy.run(x)
        copy.rows(x)
        fill.run(x)
        return x


EntryClass = Model
