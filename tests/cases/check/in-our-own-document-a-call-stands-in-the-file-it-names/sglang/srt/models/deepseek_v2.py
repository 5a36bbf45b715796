import torch

from sglang.srt.layers.other import Other
from sglang.srt.layers.proj import Norm


class Layer(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = Norm()
        self.other = Other()

    def forward(self, x):
        return self.other(self.norm(x))


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = Layer()

    def forward(self, x):
        return self.layer(x)


EntryClass = DeepseekV2ForCausalLM
