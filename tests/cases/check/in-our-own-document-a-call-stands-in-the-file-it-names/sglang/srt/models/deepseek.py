import torch

from sglang.srt.layers.proj import Proj


class DeepseekForCausalLM(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.proj = Proj()

    def forward(self, x):
        return self.proj(x)


EntryClass = DeepseekForCausalLM
