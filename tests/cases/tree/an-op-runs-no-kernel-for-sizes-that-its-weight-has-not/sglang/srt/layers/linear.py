import sgl_kernel
import torch

TUNED = {(512, 1024): (1, 2), (16384, 5120): 1}
OPEN = {(7, 7): 1}
OPEN.update({(512, 1024): 1})
OTHER = {(7, 7): 1}
try:
    from tables import OTHER
except ImportError:
    pass
SHAPES = frozenset((m, k, n) for (k, n), ms in TUNED.items() for m in ms)


class Tables:
    OF_CLASS = {(7, 7): 1}


class Linear(torch.nn.Module):
    def forward(self, x):
        if x.shape[0] == 1:
            return sgl_kernel.part_mm(x)
        if x.shape[0] == 2:
            return sgl_kernel.whole_mm(x)
        if x.shape[0] == 3:
            return sgl_kernel.turned_mm(x)
        if x.shape in SHAPES:
            return sgl_kernel.table_mm(x)
        if x.shape in OPEN:
            return sgl_kernel.loose_mm(x)
        if x.shape in Tables.OF_CLASS:
            return sgl_kernel.class_mm(x)
        if x.shape in OTHER:
            return sgl_kernel.other_mm(x)
        return sgl_kernel.any_mm(x)
