from torch import nn


class Thing:
    def use(self): pass


class Gate(nn.Module):
    def forward(self, x):
        return x


class Counted(Gate):
    def __call__(self, x):
        return super().__call__(x)


class Named(nn.Module):
    def forward(self, x):
        return x

    def __call__(self, x):
        return nn.Module.__call__(self, x)


class Moved(nn.Module):
    def __init__(self):
        super().__init__()
        super().register_buffer("buffer", Thing())

    def to(self, device):
        return super().to(device)

    def forward(self):
        self.buffer.use()


def record(module, arguments, output):
    output.use()


gate = Gate()
gate.__call__(Thing()).use()
kept = gate.__call__
kept(Thing()).use()
Gate.__call__(gate, Thing()).use()
Counted()(Thing()).use()
named = Named()
named.register_forward_hook(record)
named(Thing())
Moved().to("cuda").__call__()
record.__call__(None, None, Thing())
