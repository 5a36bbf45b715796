from torch import nn

from sglang.srt.layers import Linear


class DeepseekV2ForCausalLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.up = Linear(2)
        self.down = Linear(1)

    def forward(self, x):
        return self.down(self.up(x))


EntryClass = DeepseekV2ForCausalLM
