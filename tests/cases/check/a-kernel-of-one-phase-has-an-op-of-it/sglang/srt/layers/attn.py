from sgl_kernel import mla_decode, ragged
from torch import nn


class Attn(nn.Module):
    def forward(self, x, batch):
        if batch.forward_mode.is_decode():
            return mla_decode(x)
        if batch.forward_mode.is_extend():
            return ragged(x)
        return x
