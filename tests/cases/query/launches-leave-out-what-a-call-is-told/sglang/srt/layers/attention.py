import sgl_kernel
from torch import nn


class Always:
    def __get__(self, batch, owner):
        return True

    def __set__(self, batch, value):
        pass


class Batch:
    forced = Always()

    def __init__(self):
        self.prefix = None
        self.chunk = None
        self.loud = None
        self.other = Batch()

    def set_prefix(self, prefix):
        self.prefix = prefix

    def set_chunk(self, chunk):
        self.chunk = chunk

    def set_forced(self, forced):
        self.forced = forced

    def set_named(self, named):
        self.named = named

    def set_loud(self, loud):
        self.loud = loud
        self.log()

    def log(self):
        self.loud = None


class Attention(nn.Module):
    def forward(self, x, batch):
        return self.attend(x, batch=batch)

    def attend(self, x, batch):
        if batch.prefix is not None and not batch.prefix:
            sgl_kernel.extend(x)
        elif batch.prefix:
            sgl_kernel.prefix(x)
        else:
            sgl_kernel.paged(x)


class Chunked(nn.Module):
    def forward(self, x, batch):
        self.next(batch)
        if batch.chunk:
            sgl_kernel.chunk(x)
        else:
            sgl_kernel.whole(x)

    def next(self, batch):
        batch.set_chunk(None)


class Loud(nn.Module):
    def forward(self, x, batch):
        if batch.loud:
            sgl_kernel.loud(x)
        else:
            sgl_kernel.quiet(x)


class Forced(nn.Module):
    def forward(self, x, batch):
        if batch.forced:
            sgl_kernel.forced(x)
        else:
            sgl_kernel.free(x)


class Named(nn.Module):
    def forward(self, x, batch):
        setattr(batch, "na" + x.suffix, True)
        if batch.named:
            sgl_kernel.named(x)
        else:
            sgl_kernel.nameless(x)


class Both(nn.Module):
    """One way hands the batch on, the other another one."""

    def forward(self, x, batch):
        self.run(x, batch)
        self.run(x, batch.other)

    def run(self, x, batch):
        if batch.prefix:
            sgl_kernel.prefix(x)
        else:
            sgl_kernel.paged(x)
