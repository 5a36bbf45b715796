import torch


def run(other):
    x = torch.empty((4, 8), dtype=torch.bfloat16)
    joined = torch.cat([x, other], dim=-1)
    if joined is None:
        is_nothing()
    heads = joined.view(-1, 16, 32)
    if heads.shape[1] == 1:
        is_one_head()
    if joined.shape[1] == 16:  # its sizes are not known
        is_wide()
    if x.any():
        is_any()
    else:
        is_none_of_them()
    if torch.cumsum(x, dim=0).shape[0] != 4:
        lost_its_rows()


def is_nothing(): ...
def is_one_head(): ...
def is_wide(): ...
def is_any(): ...
def is_none_of_them(): ...
def lost_its_rows(): ...
