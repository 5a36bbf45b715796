import torch
from sgl_kernel import rmsnorm, scaled_mm


class Proj(torch.nn.Module):
    def forward(self, x):
        return scaled_mm(x)


class Norm(torch.nn.Module):
    def forward(self, x):
        return rmsnorm(x)
