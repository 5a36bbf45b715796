import torch
from sglang.srt.layers.linear import Linear
from transformers import PretrainedConfig


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config: PretrainedConfig):
        super().__init__()
        self.q_b_proj = Linear()
        self.kv_b_proj = Linear()
        self.o_proj = Linear()
        self.down_proj = Linear()
        self.other = Linear()

    def forward(self, x):
        x = self.q_b_proj(x)
        x = self.kv_b_proj(x)
        x = self.o_proj(x)
        x = self.down_proj(x)
        return self.other(x)


EntryClass = DeepseekV2ForCausalLM
