from torch import nn

import sglang.srt.layers.attention.backend
from sglang.srt.layers.linear import Linear


class Layer(nn.Module):
    def __init__(self, config):
        self.up = Linear(config.quantization)
        self.down = Linear(config.quantization)

    def forward(self, x, batch):
        if batch.forward_mode.is_decode():
            x = self.up(x)
        return self.down(x)


class Model(nn.Module):
    def __init__(self, config):
        self.layer = Layer(config)

    def forward(self, x, batch):
        return self.layer(x, batch)


class DeepseekV2ForCausalLM(nn.Module):
    def __init__(self, config):
        self.model = Model(config)

    def forward(self, x, batch):
        return self.model(x, batch)


EntryClass = DeepseekV2ForCausalLM
