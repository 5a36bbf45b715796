import torch
from sgl_kernel import balance, gemm, topk


class Balancer:
    def expand(self, x):
        return balance(x)


class TopK(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.balancer = None

    def forward(self, x):
        if self.balancer is None:
            return topk(x)
        return self.balancer.expand(x)


class Other(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.balancer = None

    def forward(self, x):
        return x if self.balancer is None else self.balancer.expand(x)


class Method:
    def apply(self, x):
        return gemm(x)


class Linear(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.method = Method()

    def forward(self, x):
        return self.method.apply(x)
