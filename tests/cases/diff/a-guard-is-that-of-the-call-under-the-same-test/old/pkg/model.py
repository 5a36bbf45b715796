from sgl_kernel import fp8_gemm, quant, rmsnorm, silu_and_mul
from torch import nn


class Model(nn.Module):
    def forward(self, x, mode, is_wide):
        return self.same(x, mode), self.nearest(x, mode, is_wide), self.first(x, mode), self.placed(x, mode)

    def same(self, x, mode):
        if mode == "old":
            x = rmsnorm(x)
        return x

    def nearest(self, x, mode, is_wide):
        if mode == "old":
            if x.shape[0] > 4:
                x = quant(x)
        return x

    def first(self, x, mode):
        if mode == "old":
            x = fp8_gemm(x)
        return x

    def placed(self, x, mode):
        if mode == "old":
            x = silu_and_mul(x, 1, mode)
        return x


EntryClass = Model
