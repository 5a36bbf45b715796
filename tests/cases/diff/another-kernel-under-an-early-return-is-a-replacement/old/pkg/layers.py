from sgl_kernel import prepare_input, scatter_rows, sum_rows
from torch import nn


class Experts(nn.Module):
    def forward(self, x, topk_ids):
        prepare_input(topk_ids, x, x.shape[0])
        scatter_rows(x.view(-1))
        return sum_rows(x, topk_ids, x.to(x.dtype))
