import records
from torch import nn


class Norm(nn.Module):
    linear: nn.Module | None = None

    def __init__(self, size):
        super().__init__()
        self.size = size

    def run(self):
        return plain() if self.linear is None else fused()


class Inherited(Norm):
    pass


class Unwritten(nn.Module):
    linear: nn.Module | None = None

    def run(self):
        return plain() if self.linear is None else fused()


class Record(records.Base):
    linear: nn.Module | None = None

    def __init__(self, **fields):
        super().__init__(**fields)

    def run(self):
        return plain() if self.linear is None else fused()


def plain(): ...
def fused(): ...


Norm(1).run()
Inherited(1).run()
Unwritten().run()
Record(linear=nn.Linear(1, 1)).run()
