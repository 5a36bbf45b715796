import torch
from torch import nn

from pkg.split import split_rows_kernel


class Experts(nn.Module):
    def forward(self, x, topk_ids):
        out = torch.empty_like(x)
        split_rows_kernel[(1,)](x, out, topk_ids, len(x))
        return out
