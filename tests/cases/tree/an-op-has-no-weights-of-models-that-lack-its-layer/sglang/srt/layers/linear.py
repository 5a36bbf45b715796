import sgl_kernel
import torch


class Linear(torch.nn.Module):
    def forward(self, x):
        if x.shape[0] == 1:
            return sgl_kernel.part_mm(x)
        return sgl_kernel.any_mm(x)
