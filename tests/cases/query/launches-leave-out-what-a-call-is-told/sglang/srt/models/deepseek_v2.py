from torch import nn

from sglang.srt.layers.attention import Attention, Batch, Both, Chunked, Forced, Loud, Named
from sglang.srt.layers.norm import Norm, Rebinding, Swapped


class Model(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.kept, self.nested, self.late, self.looped = Norm(), Norm(), Norm(), Norm()
        self.rebinding, self.swapped, self.anything = Rebinding(), Swapped(), Norm()
        self.extend, self.prefix, self.later = Attention(), Attention(), Attention()
        self.chunked, self.loud, self.both = Chunked(), Loud(), Both()
        self.forced, self.named, self.measured = Forced(), Named(), Attention()

    def forward(self, x, residual):
        if residual is None:
            residual = x.residual
        else:
            if x.shape[0] > 1:
                residual = x.residual
            else:
                x = self.kept(x, residual)  # fused
        if x.shape[0] > 2 and residual is not None:
            self.nested(x, residual)  # fused
            for _ in range(x.shape[0]):
                self.looped(x, residual)  # either
                residual = x.residual
            self.late(x, residual)  # either
        if residual is not None:
            self.rebinding(x, residual)  # either
            self.swapped(x, residual)  # either: it is the other parameter
            self.anything(x, x.residual)  # either
        batch = x.batch or Batch()
        batch.set_prefix(False)
        x = self.extend(x, batch)  # extend
        batch.set_prefix(True)
        self.prefix(x, batch)  # prefix
        self.later(x, batch)  # any
        batch.set_chunk(True)
        self.chunked(x, batch)  # either
        batch.set_loud(True)
        self.loud(x, batch)  # either
        batch.set_prefix(True)
        self.both(x, batch)  # either
        batch.set_forced(False)
        self.forced(x, batch)  # either: the class says what is read
        batch.set_named(False)
        self.named(x, batch)  # either: the name is put together
        batch.set_prefix(True)
        self.measured(x.rows, batch)  # any: what is read may store
        return x


EntryClass = Model
