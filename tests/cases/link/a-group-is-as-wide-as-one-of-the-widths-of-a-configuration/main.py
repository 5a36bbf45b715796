import torch

from sglang.srt.runtime_context import get_parallel


def width(group):
    return 1 if group is None else group.world_size


class Linear:
    def __init__(self, out, group):
        self.out = out // width(group)

    def forward(self, x):
        return torch.empty(x.shape[:-1] + (self.out,), dtype=x.dtype)


def step():
    x = torch.empty((4, 7168), dtype=torch.bfloat16)
    parallel = get_parallel()
    parallel.attn_tp_group.all_reduce(x)
    y = Linear(4096, parallel.tp_group).forward(x)
    if y.shape[-1] % 128 != 0:
        is_ragged()
    if y.shape[-1] == 4096:
        is_whole()
    if y.shape[-1] == 1024:
        is_a_fourth()
    if y.shape[-1] == 512:
        is_an_eighth()
    if y.shape[0] != 4:
        has_other_rows()


def is_ragged(): ...
def is_whole(): ...
def is_a_fourth(): ...
def is_an_eighth(): ...
def has_other_rows(): ...
