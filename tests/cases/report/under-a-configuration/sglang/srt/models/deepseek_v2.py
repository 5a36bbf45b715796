from sglang.srt.layers import linear
from sglang.srt.layers.linear import Linear
from torch import nn


def is_slow():
    return not linear.IS_FAST


class DeepseekV2ForCausalLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = Linear()
        self.tail = Linear()

    def forward(self, x):
        if is_slow():
            x = self.tail(x)
        return self.head(x)


EntryClass = DeepseekV2ForCausalLM
