import torch
from torch.nn import Parameter

WIDTH = 0


class Weight(Parameter):
    def __new__(cls, data, **kwargs):
        return super().__new__(cls, data=data, requires_grad=False)

    def __init__(self, data, loader):
        self.loader = loader


class Linear(torch.nn.Module):
    def __init__(self, size, sizes):
        self.sizes = [part // 2 for part in sizes]
        weight = Weight(data=torch.empty(sum(self.sizes), size, dtype=torch.float8_e4m3fn), loader=load)
        self.register_parameter("weight", weight)

    def forward(self, x):
        rows, columns = self.weight.shape
        if rows % 64 == 0 and self.weight.size(-1) % 128 == 0:
            blocks()
        else:
            whole()
        if self.weight.dtype == torch.half:
            half()
        if self.weight.t().contiguous().shape == (columns, rows):
            turned()
        if len(x.shape) == 2 and x.shape[0] <= 16:
            few()
        if [*x.shape[:-1], rows][1] != rows:
            missing()
        if self.weight.data.to(torch.bfloat16).dtype.itemsize == 1:
            small()
        if hasattr(self, "packed"):
            packed()
        return x


def blocks(): ...
def whole(): ...
def half(): ...
def turned(): ...
def few(): ...
def missing(): ...
def small(): ...
def packed(): ...
def load(): ...


Linear(WIDTH, [WIDTH] * 2).forward(torch.zeros((4, WIDTH), dtype=torch.bfloat16))
