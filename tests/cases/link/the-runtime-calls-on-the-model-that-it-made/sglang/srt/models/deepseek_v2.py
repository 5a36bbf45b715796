import torch

from sglang.srt.layers import Linear, Other, TopK


class Attention(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.proj = Linear()
        self.replica = None

    def forward(self, x):
        if self.replica is not None:
            self.replica.method.apply(x)
        self.proj.method.apply(x)


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.topk = TopK()
        self.other = Other()
        self.attention = Attention()

    def forward(self, x):
        self.topk(x)
        self.other(x)
        self.attention(x)


EntryClass = DeepseekV2ForCausalLM
