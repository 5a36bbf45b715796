import torch

import sglang.srt.layers.attention.mla_backend
from sglang.srt.layers.attention.registry import BACKENDS


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, name):
        self.backend = BACKENDS[name]()

    def forward(self, batch):
        self.backend.init_forward_metadata(batch)
        return self.backend.forward(batch)


EntryClass = DeepseekV2ForCausalLM
