import torch


def deterministic_bmm(a, b):
    pass


def enable_deterministic_mode():
    torch.bmm = deterministic_bmm


enable_deterministic_mode()
torch.bmm(torch.zeros(3), torch.zeros(3))
