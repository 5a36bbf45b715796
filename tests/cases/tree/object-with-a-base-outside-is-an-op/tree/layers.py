from sgl_kernel import gate_rows, rmsnorm
from suite_outside import PlatformOp
from torch import nn


class Norm(PlatformOp):
    def forward_cuda(self, x):
        return rmsnorm(x)


class Gate(nn.Module):
    def forward(self, x):
        return gate_rows(x)
