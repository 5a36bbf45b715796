import sgl_kernel
import torch


class Batch:
    prefix = None

    def set_prefix(self, prefix):
        self.prefix = prefix


class Odd:
    def __init__(self, batch):
        self.batch = batch

    @property
    def shape(self):
        self.batch.prefix = None
        return (1, 2)


def attend(x, batch, rows=None):
    if batch.prefix is not None:
        sgl_kernel.extend(x)
    else:
        plan(x)
        sgl_kernel.paged(x)


def plan(x):
    sgl_kernel.plan(x)
    sort(x)
    never_written(x)


def sort(x):
    sgl_kernel.sort(x)


def prefill():  # each way to attend stores a prefix before it
    x = torch.empty((4, 8), dtype=torch.bfloat16)
    batch = Batch()
    batch.set_prefix(False)
    attend(x, batch)
    batch.set_prefix(True)
    attend(x, batch, x.shape[0])
    sort(x)


def decode():  # this one does not
    attend(torch.empty((4, 8)), Batch())


def late():  # something else runs between
    batch = Batch()
    batch.set_prefix(False)
    attend(torch.empty((4, 8)), batch, Odd(batch).shape[0])


def paused():  # the generator runs when it is gone through
    batch = Batch()
    batch.set_prefix(False)
    steps = attend_in_steps(torch.empty((4, 8)), batch)
    batch.prefix = None
    for _ in steps:
        pass


def attend_in_steps(x, batch):
    yield
    if batch.prefix is not None:
        sgl_kernel.extend(x)
    else:
        sgl_kernel.paged(x)


async def awaited():  # and the async function when it is awaited
    batch = Batch()
    batch.set_prefix(False)
    step = attend_soon(torch.empty((4, 8)), batch)
    batch.prefix = None
    await step


async def attend_soon(x, batch):
    if batch.prefix is not None:
        sgl_kernel.extend(x)
    else:
        sgl_kernel.paged(x)
