from sgl_kernel import fp8_gemm, quant, rmsnorm, silu_and_gate
from torch import nn


class Model(nn.Module):
    def forward(self, x, mode, is_wide):
        if is_wide:
            return self.same(x, mode)
        return self.same(x, mode), self.nearest(x, mode, is_wide), self.first(x, mode), self.placed(x, mode)

    def same(self, x, mode):
        if mode == "new":
            x = rmsnorm(x)
        if mode == "old":
            x = rmsnorm(x)
        return x

    def nearest(self, x, mode, is_wide):
        if mode == "old" and not is_wide:
            if x.shape[0] > 4:
                if is_wide:
                    x = quant(x, 2)
                x = quant(x, 1)
        return x

    def first(self, x, mode):
        if mode == "old":
            x = fp8_gemm(x, 2)
        if mode == "new":
            x = fp8_gemm(x)
        return x

    def placed(self, x, mode):
        if mode == "new":
            x = silu_and_gate(x, 1, mode)
        return x


EntryClass = Model
