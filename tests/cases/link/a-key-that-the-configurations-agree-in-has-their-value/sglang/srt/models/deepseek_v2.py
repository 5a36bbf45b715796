import torch
from transformers import PretrainedConfig


class Rotary(torch.nn.Module):
    def forward(self, x):
        return x


class Fallback(torch.nn.Module):
    def forward(self, x):
        return x


class Silu(torch.nn.Module):
    def forward(self, x):
        return x


class Gelu(torch.nn.Module):
    def forward(self, x):
        return x


class Grouped(torch.nn.Module):
    def forward(self, x):
        return x


class Wide(torch.nn.Module):
    def forward(self, x):
        return x


class Patched(torch.nn.Module):
    def forward(self, x):
        return x


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config: PretrainedConfig):
        super().__init__()
        self.rope = Rotary() if config.qk_rope_head_dim in (64, 128) else Fallback()
        self.act = Silu() if config.hidden_act == "silu" else Gelu()
        self.wide = Wide() if config.hidden_size > 4096 else Rotary()  # they differ in it
        # DeepSeek V1 has no latent attention: the key may be missing.
        self.latent = Grouped() if getattr(config, "kv_lora_rank", None) is None else Rotary()
        config.v_head_dim = patched()
        self.value = Patched() if config.v_head_dim == 256 else Rotary()  # what is stored is there, too

    def forward(self, x):
        return self.value(self.latent(self.wide(self.act(self.rope(x)))))


def patched():
    return 256


EntryClass = DeepseekV2ForCausalLM
