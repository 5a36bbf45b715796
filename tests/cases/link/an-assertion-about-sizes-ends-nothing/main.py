import torch

COUNT = 1


def run(scale):
    assert scale.numel() == 1
    launch()
    assert COUNT == 1
    never()


def launch(): ...
def never(): ...


run(torch.empty(COUNT))
