import torch

from sglang.srt.layers.proj import Norm, Proj, norm_all


class Attention(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.q_proj = Proj()
        self.k_proj = Proj()
        self.v_proj = Proj()
        self.o_proj = Proj()
        self.gate = Proj()
        self.skip = Proj()

    def forward(self, x):
        q = self.q_proj(x)
        k = self.k_proj(x)
        v = self.v_proj(x)
        x = self.gate(q + k + v)
        x = self.skip(x)
        return self.o_proj(x)


class Layer(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.input_layernorm = Norm()
        self.post_attention_layernorm = Norm()
        self.self_attn = Attention()

    def forward(self, x):
        x = norm_all(self.input_layernorm, x)
        x = self.self_attn(x)
        return norm_all(self.post_attention_layernorm, x)


class DeepseekV2Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [Layer(), Layer()]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.model = DeepseekV2Model()

    def forward(self, x):
        return self.model(x)


EntryClass = [DeepseekV2ForCausalLM]
