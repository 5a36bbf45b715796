from torch import nn


class DeepseekV2ForCausalLM(nn.Module):
    def forward(self, x):
        return self.twice(x)

    def twice(self, x):
        return x + x


EntryClass = [DeepseekV2ForCausalLM]
