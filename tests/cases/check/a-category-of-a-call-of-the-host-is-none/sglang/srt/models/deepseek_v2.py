from torch import nn

from sglang.srt.layers.quant import Quantized


class Model(nn.Module):
    def __init__(self, config):
        self.down = Quantized()

    def forward(self, x):
        return self.down(x)


class DeepseekV2ForCausalLM(nn.Module):
    def __init__(self, config):
        self.model = Model(config)

    def forward(self, x):
        return self.model(x)


EntryClass = DeepseekV2ForCausalLM
