import sgl_kernel
from torch import nn


def quantize(x):
    return sgl_kernel.per_token_quant(x)


def fast(x):
    x = quantize(x)
    return sgl_kernel.fast_gemm(x)


def slow(x):
    x = quantize(x)
    return sgl_kernel.slow_gemm(x)


class Way(nn.Module):
    def forward(self, x):
        if x.shape[0] > 16:
            return fast(x)
        return slow(x)


class Twice(nn.Module):
    def forward(self, x):
        x = sgl_kernel.first_gemm(quantize(x))
        return sgl_kernel.second_gemm(quantize(x))


class Small(nn.Module):
    def forward(self, x):
        return sgl_kernel.small(sgl_kernel.prepare(x))


class Large(Small):
    def forward(self, x):
        return sgl_kernel.large(super().forward(x))


class Circle(nn.Module):
    def forward(self, x):
        return self.there(x)

    def there(self, x):
        return x if x.is_done else self.back(sgl_kernel.there(x))

    def back(self, x):
        return self.there(x) if x.is_new else sgl_kernel.back(x)


class Back(Circle):
    def forward(self, x):
        return self.back(x)


class Long(nn.Module):
    def forward(self, x):
        x = sgl_kernel.one(sgl_kernel.two(sgl_kernel.three(x)))
        return sgl_kernel.four(sgl_kernel.five(sgl_kernel.six(x)))
