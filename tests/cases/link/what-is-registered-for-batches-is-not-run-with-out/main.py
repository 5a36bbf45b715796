import torch
from torch.library import Library

aten = Library("aten", "IMPL")


def stable_bmm(a, b):
    pass


def stable_bmm_into(a, b, *, out):
    pass


aten.impl("aten::bmm", stable_bmm, "CUDA")
aten.impl("aten::bmm.out", stable_bmm_into, "CUDA")


class Pool:
    def select(self, width):
        return None


def run(x, w, out=None, **options):
    torch.matmul(x, w)
    torch.matmul(x, w, out=out.view(2, 3, 4))
    rows = out.narrow(0, 0, 2)
    torch.matmul(x, w, out=rows)
    torch.matmul(x, w, out=None)
    torch.matmul(x, w, out=out)
    torch.matmul(x, w, **options)
    torch.matmul(x.view(2, 3), w, out=rows)
    rows_or_none = None
    if x.is_cuda:
        rows_or_none = out.view(2, 3, 4)
    torch.matmul(x, w, out=rows_or_none)
    torch.matmul(x, w, out=Pool().select(2))


def choose(function, x, w, out):
    function(x, w, out=out.view(2, 3, 4))


run(0, 0)
choose(torch.matmul, 0, 0, 0)
