import torch
from sgl_kernel import fast_gemm, slow_gemm


class Method:
    def apply(self, x):
        return self.gemm(x)


class Alpha(Method):
    def gemm(self, x):
        return slow_gemm(x)


class Beta(Alpha):
    pass


class Gamma(Alpha):
    pass


class Fast(Method):
    def gemm(self, x):
        return fast_gemm(x)


class Other:
    def gemm(self, x):
        return slow_gemm(x)


METHODS = {"alpha": Alpha, "beta": Beta, "gamma": Gamma, "fast": Fast}


class Linear(torch.nn.Module):
    def __init__(self, name):
        self.method = METHODS[name]()

    def forward(self, x):
        return self.method.apply(x)
