import sgl_kernel
from torch import nn

from sglang.srt.layers import run


class DeepseekV2ForCausalLM(nn.Module):
    def forward(self, x, batch):
        sgl_kernel.always(x)
        if batch.is_long:
            run(x, batch)
        elif x.numel() > 2:
            run(x, batch)
        again(self, x, batch)


def again(model, x, batch):
    if batch.is_short:
        return again(model, x, batch)
    one = sgl_kernel.first if batch.is_first else sgl_kernel.second
    one(x)


EntryClass = DeepseekV2ForCausalLM
