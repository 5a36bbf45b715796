import torch


def silu_and_mul(x):
    return torch.clone(x)
