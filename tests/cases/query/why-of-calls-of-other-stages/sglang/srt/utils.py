import torch


def is_hip():
    return torch.version.hip is not None
