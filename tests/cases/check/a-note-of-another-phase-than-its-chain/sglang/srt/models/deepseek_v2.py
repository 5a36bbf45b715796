from torch import nn

from sglang.srt.layers.attn import Attn


class Model(nn.Module):
    def __init__(self, config):
        self.attn_mqa = Attn()

    def forward(self, x, batch):
        return self.attn_mqa(x, batch)


class DeepseekV2ForCausalLM(nn.Module):
    def __init__(self, config):
        self.model = Model(config)

    def forward(self, x, batch):
        return self.model(x, batch)


EntryClass = DeepseekV2ForCausalLM
