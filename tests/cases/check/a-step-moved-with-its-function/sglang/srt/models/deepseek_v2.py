import torch
from sglang.srt.layers.linear import Linear
from sglang.srt.models.deepseek_common.mixin import Mixin
from sglang.srt.utils import is_hip

_is_hip = is_hip()


class DeepseekV2ForCausalLM(torch.nn.Module, Mixin):
    def __init__(self, config):
        self.up = Linear(config.is_fast)
        self.down = Linear(config.is_fast)

    def forward(self, x):
        if _is_hip:
            return self.prepare(x)
        return self.down(x)


EntryClass = [DeepseekV2ForCausalLM]
