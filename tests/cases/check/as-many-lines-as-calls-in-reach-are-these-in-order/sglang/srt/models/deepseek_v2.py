import torch
from sglang.srt.layers.linear import Linear
from sglang.srt.utils import is_hip

_is_hip = is_hip()


class Attention(torch.nn.Module):
    def __init__(self, config):
        self.use_nsa = config.use_nsa
        self.q_b_proj = Linear()

    def forward_prepare(self, x):
        if self.use_nsa:
            x = self.q_b_proj(x)
        elif _is_hip and x.is_fp4:
            x = self.q_b_proj(x)
        elif _is_hip:
            x = self.q_b_proj(x)
        else:
            x = self.q_b_proj(x)
        return x

    def forward(self, x):
        return self.forward_prepare(x)


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config):
        self.self_attn = Attention(config)

    def forward(self, x):
        return self.self_attn(x)


EntryClass = [DeepseekV2ForCausalLM]
