import sgl_kernel
from torch import nn

from sglang.srt.settings import settings


def product(x):
    return sgl_kernel.product(x)


products = [product]


class Fast:
    def run(self, x):
        return sgl_kernel.fast(x)


class Group:
    def __init__(self):
        self.fast = Fast() if settings.is_here else None

    def reduce(self, x):
        if self.fast is not None:
            return self.fast.run(x)
        return sgl_kernel.slow(x)

    def finish(self, x):
        return self.reduce(x)

    def scatter(self, x):
        if settings.exact:
            return self.finish(x)
        return sgl_kernel.scatter(x)

    def gather(self, x):
        if settings.exact:
            x = sgl_kernel.exact_gather(x)
        return self.finish(x)


group = Group()


class Up(nn.Module):
    def forward(self, x):
        return group.gather(products[-1](x))


class Gate(nn.Module):
    def forward(self, x):
        if settings.exact:
            return sgl_kernel.exact_gate(x)
        return products[-1](x)


class Down(nn.Module):
    def forward(self, x):
        return group.scatter(x)
