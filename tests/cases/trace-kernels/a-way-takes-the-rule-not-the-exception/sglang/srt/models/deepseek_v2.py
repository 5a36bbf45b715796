import torch

from sglang.srt.layers.proj import Proj, Sharded


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.up, self.down = Proj(), Sharded()

    def forward(self, x, shards):
        return self.down(self.up(x), shards)


EntryClass = DeepseekV2ForCausalLM
