from torch import nn
from tree.lib.layers import Norm
from tree.other.first_layers import Other


class Part(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = Norm()
        self.other = Other()

    def forward(self, x):
        return self.other(self.norm(x))
