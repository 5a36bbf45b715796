from torch import nn
from tree.layers import Norm


class Thinker(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = Norm()
        self.model = Inner()

    def forward(self, x):
        return self.model(self.norm(x))


class Inner(nn.Module):
    def __init__(self):
        super().__init__()
        self.last = Norm()

    def forward(self, x):
        return self.last(x)


class Base(nn.Module):
    def __init__(self):
        super().__init__()
        self.thinker = Thinker()
        self.forward = self.thinker.forward
        self.forward_count = 0


class Omni(Base):
    pass


EntryClass = Omni
