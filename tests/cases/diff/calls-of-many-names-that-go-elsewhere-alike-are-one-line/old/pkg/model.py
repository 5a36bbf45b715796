from torch import nn

from pkg.layers import make, pick


class Model(nn.Module):
    def __init__(self):
        self.q = make()
        self.k = make()
        self.v = make()
        self.o = make()
        self.gate = make()
        self.up = pick()
        self.down = pick()
        self.norm = pick()
        self.head = pick()

    def forward(self, x):
        x = self.o(self.v(self.k(self.q(self.gate(x)))))
        return self.head(self.norm(self.down(self.up(x))))


EntryClass = Model
