import torch


def is_hip():
    return torch.version.hip is not None


def is_cuda():
    return torch.version.cuda is not None


def is_sm100_supported():
    return is_cuda() and torch.cuda.get_device_capability()[0] == 10
