import sgl_kernel
from torch import nn


class Norm(nn.Module):
    def __init__(self):
        super().__init__()
        self.method = self.choose()

    def choose(self):
        return self.forward_cuda

    def forward(self, *args, **kwargs):
        return self.method(*args, **kwargs)

    def forward_cuda(self, x, residual):
        if residual is not None:
            sgl_kernel.fused_add_rmsnorm(x, residual)
        else:
            sgl_kernel.rmsnorm(x)
        return x


class Rebinding(Norm):
    def forward_cuda(self, x, residual):
        residual = x.residual
        if residual is not None:
            sgl_kernel.fused_add_rmsnorm(x, residual)
        else:
            sgl_kernel.rmsnorm(x)
        return x


class Swapped(Norm):
    def forward_cuda(self, residual, x):
        if residual is not None:
            sgl_kernel.fused_add_rmsnorm(x, residual)
        else:
            sgl_kernel.rmsnorm(x)
        return x
