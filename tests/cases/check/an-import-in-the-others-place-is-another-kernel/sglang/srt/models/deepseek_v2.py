import torch
from sglang.srt.layers.linear import Int8Linear, Linear


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config):
        self.up = Linear()
        self.down = Int8Linear()

    def forward(self, x):
        return self.down(self.up(x))


EntryClass = [DeepseekV2ForCausalLM]
