from sglang.srt.layers.attention.base_attn_backend import AttentionBackend
from sglang.srt.layers.attention.registry import make_backend
from sgl_kernel import dequantize, rmsnorm
from torch import nn


class Norm(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = dequantize(0)

    def forward(self, x):
        return rmsnorm(x, self.weight)


class DeepseekV2ForCausalLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = Norm()

    def forward(self, x):
        return make_backend(self).forward(self.norm(x))

    def load_weights(self, weights):
        for weight in weights:
            self.norm.weight = dequantize(weight)


EntryClass = DeepseekV2ForCausalLM
