import torch
from sgl_kernel import moe_data, moe_mm
from sglang.srt.utils import is_cuda

_is_cuda = is_cuda()


def normal_moe(x):
    if not _is_cuda:
        moe_data(x)
    return moe_mm(x)


def deepep_moe(x):
    moe_data(x)
    return moe_mm(x)


def late_moe(x):
    if not _is_cuda:
        moe_data(x, late=True)
    moe_data(x)
    return x


class Experts(torch.nn.Module):
    def forward(self, x):
        return normal_moe(x)


class DeepEPExperts(torch.nn.Module):
    def forward(self, x):
        return deepep_moe(x)


class LateExperts(torch.nn.Module):
    def forward(self, x):
        return late_moe(x)


class ShortExperts(torch.nn.Module):
    def forward(self, x):
        return moe_data(x) if not _is_cuda else moe_data(x, 1)
