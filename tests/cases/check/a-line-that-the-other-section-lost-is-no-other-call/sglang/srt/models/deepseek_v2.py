import torch

from sglang.srt.layers.proj import Proj


class Attention(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.q_proj = Proj()

    def forward(self, x):
        return self.q_proj(x)


class MLP(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.down_proj = Proj()

    def forward(self, x):
        return self.down_proj(x)


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.attention = Attention()
        self.mlp = MLP()

    def forward(self, x):
        return self.mlp(self.attention(x))


EntryClass = DeepseekV2ForCausalLM
