from torch import nn


class Head(nn.Module):
    pass


class Adapted(nn.Module):
    def __init__(self):
        super().__init__()
        self.is_adapted = True


def run(head):
    if hasattr(head, "is_adapted"):
        adapt()
    if hasattr(head, "packed"):
        unpack()
    if hasattr(head, "training"):
        train()


def adapt(): ...
def unpack(): ...
def train(): ...


run(Head())
