import torch
from sglang.srt.layers.moe import DeepEPExperts, Experts, LateExperts, ShortExperts


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config):
        self.experts = Experts()
        self.deepep_experts = DeepEPExperts()
        self.late_experts = LateExperts()
        self.short_experts = ShortExperts()

    def forward(self, x):
        x = self.experts(x)
        x = self.deepep_experts(x)
        x = self.late_experts(x)
        return self.short_experts(x)


EntryClass = [DeepseekV2ForCausalLM]
