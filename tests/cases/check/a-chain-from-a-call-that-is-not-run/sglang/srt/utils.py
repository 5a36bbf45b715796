import torch


def is_cuda():
    return torch.version.cuda is not None
