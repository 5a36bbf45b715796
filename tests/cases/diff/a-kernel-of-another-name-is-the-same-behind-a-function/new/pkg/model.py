from torch import nn

from pkg.layers import Experts


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.experts = Experts()

    def forward(self, x, topk_ids):
        return self.experts(x, topk_ids)


EntryClass = Model
