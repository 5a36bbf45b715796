import torch

from sglang.srt.layers.pool import POOL


class DeepseekV2ForCausalLM(torch.nn.Module):
    def forward(self, x):
        return POOL.read(x)


EntryClass = DeepseekV2ForCausalLM
