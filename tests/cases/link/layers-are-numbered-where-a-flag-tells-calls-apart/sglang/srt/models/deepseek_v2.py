"""Which layers are sparse a method tells that has a context for its flag: each number is still its own."""
from torch import nn


class MLP(nn.Module):
    def forward(self, x):
        return x


class MoE(nn.Module):
    def forward(self, x):
        return x


class Layer(nn.Module):
    def __init__(self, layer_id):
        super().__init__()
        if self.is_sparse(layer_id):
            self.mlp = MoE()
        else:
            self.mlp = MLP()
        if self.is_sparse(layer_id, is_draft=True):
            self.other = MoE()
        else:
            self.other = MLP()

    def is_sparse(self, layer_id, is_draft: bool = False):
        return is_draft or layer_id >= 1

    def forward(self, x):
        return self.other(self.mlp(x))


class DeepseekV2ForCausalLM(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.layers = [Layer(i) for i in range(config.num_hidden_layers)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


EntryClass = DeepseekV2ForCausalLM
