import torch
from sglang.srt.layers.linear import Linear


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config):
        self.up = Linear(config.is_fast)
        self.down = Linear(config.is_fast)

    def forward(self, x):
        x = self.up(x)
        return self.down(x)


EntryClass = [DeepseekV2ForCausalLM]
