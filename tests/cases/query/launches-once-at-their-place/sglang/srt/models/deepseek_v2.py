from sglang.srt.layers.work import Back, Circle, Large, Long, Small, Twice, Way
from torch import nn


class DeepseekV2ForCausalLM(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.way = Way()
        self.twice = Twice()
        self.size = Small() if config.is_small else Large()
        self.circle = Circle()
        self.other = Back()
        self.long = Long()
        self.again = Long()

    def forward(self, x):
        x = self.size(self.twice(self.way(x)))
        return self.again(self.long(self.other(self.circle(x))))


EntryClass = DeepseekV2ForCausalLM
