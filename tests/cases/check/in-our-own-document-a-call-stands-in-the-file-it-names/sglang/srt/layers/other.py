import torch
from sgl_kernel import scaled_mm


class Other(torch.nn.Module):
    def forward(self, x):
        return scaled_mm(x)
