import torch
from sglang.srt.layers.linear import Linear
from transformers import PretrainedConfig


class Attention(torch.nn.Module):
    def __init__(self, config: PretrainedConfig, fast: bool):
        super().__init__()
        self.q_lora_rank = config.q_lora_rank
        if self.q_lora_rank is not None:
            self.q_a_proj = Linear()
        else:
            self.kv_a_proj_with_mqa = Linear()
        if config.q_lora_rank is None:
            self.q_a_proj = Linear()
            self.down_proj = Linear()
        if fast or self.q_lora_rank is None:
            self.kv_b_proj = Linear()
        if self.q_lora_rank is not None:
            return
        self.o_proj = Linear()

    def forward(self, x):
        x = self.q_a_proj(x)
        x = self.kv_a_proj_with_mqa(x)
        x = self.kv_b_proj(x)
        x = self.down_proj(x)
        return self.o_proj(x)


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config: PretrainedConfig):
        super().__init__()
        self.self_attn = Attention(config, config.fast)

    def forward(self, x):
        return self.self_attn(x)


EntryClass = DeepseekV2ForCausalLM
