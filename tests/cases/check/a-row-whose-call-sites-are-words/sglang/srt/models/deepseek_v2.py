import torch
from sglang.srt.layers.norm import Norm


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config):
        self.norm = Norm()

    def forward(self, x):
        return self.norm(x)


EntryClass = [DeepseekV2ForCausalLM]
