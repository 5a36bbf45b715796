from torch import nn

from .experts import Experts, Linear


class Model(nn.Module):
    def __init__(self):
        self.experts = Experts()
        self.shared = Linear()
        self.late = Linear()
        self.experts.after = self.run_late

    def forward(self, x, plain):
        if plain:
            return self.plain(x)
        return self.hooked(x)

    def plain(self, x):
        return self.experts(x)

    def hooked(self, x):
        def hook():
            self.shared(x)

        self.experts.before = hook
        return self.experts(x)

    def run_late(self):
        self.late(1)


EntryClass = Model
