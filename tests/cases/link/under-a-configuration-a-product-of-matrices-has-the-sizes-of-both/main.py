"""What torch.mm gives: the rows of the first, the columns of the second, the dtype of the first or what is named."""
import torch

WIDTH = 0


def wide(): pass
def narrow(): pass
def single(): pass
def half(): pass


def sizes():
    product = torch.mm(torch.empty(2, 64), torch.empty(WIDTH, 64).t())
    wide() if product.shape[1] > 128 else narrow()


def batched():
    product = torch.bmm(torch.empty(4, 2, 64), torch.empty(4, 64, WIDTH))
    wide() if product.shape[-1] > 128 else narrow()


def dtype():
    product = torch.mm(torch.empty(2, 64, dtype=torch.bfloat16), torch.empty(64, 8, dtype=torch.bfloat16),
                       out_dtype=torch.float32)
    single() if product.dtype == torch.float32 else half()


sizes()
batched()
dtype()
