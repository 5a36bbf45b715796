from sgl_kernel import mla_decode, ragged
from torch import nn


class Attn(nn.Module):
    def forward(self, x, batch):
        if batch.forward_mode.is_decode():
            return self.forward_decode(x)
        return self.forward_extend(x)

    def forward_decode(self, x):
        return mla_decode(x)

    def forward_extend(self, x):
        return ragged(x)
