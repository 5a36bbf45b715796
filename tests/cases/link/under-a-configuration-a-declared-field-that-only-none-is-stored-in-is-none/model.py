"""All methods that store Pool.shard have run: it is what they store. Pool.spare is stored by one more, which code that is
not here may call: there the declaration tells."""

from dataclasses import dataclass, field
from typing import Optional

import torch.nn as nn

from sglang.srt.server_args import ServerArgs


class Shard:
    def gather(self): ...


class Spare:
    def fill(self): ...


def make_shard() -> Optional[Shard]:
    return Shard() if ServerArgs().sharded else None


@dataclass
class Pool:
    shard: Optional[Shard] = field(init=False)
    spare: Optional[Spare] = field(init=False)

    def __post_init__(self):
        self.shard = make_shard()
        self.spare = None

    def add(self, spare):
        self.spare = spare


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.pool = Pool()

    def forward(self, x):
        if self.pool.shard is not None:
            self.pool.shard.gather()
        if self.pool.spare is not None:
            self.pool.spare.fill()


EntryClass = Model
