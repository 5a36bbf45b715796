import torch
from transformers import PretrainedConfig


def run_fallback(): ...
def run_rope(): ...
def run_wide(): ...
def run_narrow(): ...
def run_known(): ...
def run_never(): ...
def run_other(): ...
def run_rest(): ...


class Rope(torch.nn.Module):
    def __init__(self, head_size, other_size):
        super().__init__()
        self.head_size = head_size
        self.other_size = other_size

    def forward(self, x):
        if self.head_size not in [64, 128, 256, 512]:
            run_fallback()  # no row has such a number
        else:
            run_rope()
        if self.head_size > 64:
            run_wide()  # one of them is
        else:
            run_narrow()
        if self.other_size not in [64, 128]:
            run_other()  # nothing is told of this attribute
        return x


class Fixed(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.head_size = 96  # is known, and in no row

    def forward(self, x):
        if self.head_size == 96:
            run_known()
        else:
            run_never()
        return x


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config: PretrainedConfig):
        super().__init__()
        head = config.hidden_size // config.num_attention_heads
        self.rope = Rope(head, head)
        self.fixed = Fixed()

    def forward(self, x):
        run_rest()
        return self.fixed(self.rope(x))


EntryClass = DeepseekV2ForCausalLM
