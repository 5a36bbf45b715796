import torch
from sgl_kernel import int8_scaled_mm


class Linear(torch.nn.Module):
    def forward(self, x):
        return int8_scaled_mm(x)
