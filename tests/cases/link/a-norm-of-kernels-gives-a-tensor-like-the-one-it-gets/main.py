import torch
from sgl_kernel import fused_add_rmsnorm, rmsnorm

ROWS = 0


def normed(x, weight):
    y = rmsnorm(x, weight, 1e-6)
    few() if y.shape[0] == 2 and y.shape[1] == 512 and y.dtype == torch.bfloat16 else many()


def of_another(x, residual, weight):
    y = fused_add_rmsnorm(x, residual, weight)
    few() if y.shape[0] == 2 else many()


def few(): ...
def many(): ...


normed(torch.empty(ROWS, 512, dtype=torch.bfloat16), torch.empty(512))
of_another(torch.empty(ROWS, 512), torch.empty(ROWS, 512), torch.empty(512))
