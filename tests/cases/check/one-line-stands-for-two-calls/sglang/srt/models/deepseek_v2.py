from torch import nn

from sglang.srt.layers.norm import Norm


class Model(nn.Module):
    def __init__(self, config):
        self.norm = Norm()

    def forward(self, x, residual):
        if residual is None:
            return self.norm(x)
        return self.norm(x, residual)


class DeepseekV2ForCausalLM(nn.Module):
    def __init__(self, config):
        self.model = Model(config)

    def forward(self, x, residual):
        return self.model(x, residual)


EntryClass = DeepseekV2ForCausalLM
