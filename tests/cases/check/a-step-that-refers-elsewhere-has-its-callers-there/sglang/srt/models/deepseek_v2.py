import torch
from sglang.srt.layers.moe import DeepEPExperts


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config):
        self.experts = DeepEPExperts()

    def forward(self, x):
        if x.is_plain:
            return self.experts.forward_impl(x)
        return self.experts(x)


EntryClass = [DeepseekV2ForCausalLM]
