import torch


@torch.compile(dynamic=True)
def topk(x):
    body(x)


def body(x):
    pass


class Backend:
    def __init__(self):
        self.decode = torch.compiler.disable(topk)


topk(1)
Backend().decode(1)
torch.compile(body)(1)
