from sglang.srt.layers.linear import Linear
from torch import nn


class DeepseekV2ForCausalLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = Linear()

    def forward(self, x, current_attention_backend, scale):
        if current_attention_backend in FORWARD_ABSORB_CORE_ATTENTION_BACKENDS:
            return self.head(x, scale)
        else:
            return self.head(x)


EntryClass = DeepseekV2ForCausalLM
