from torch import nn

from layer import Layer


class Plain(nn.Module):
    def __init__(self, config):
        self.attention = Layer(config)

    def forward(self, x):
        return self.attention(x)


class Latent(nn.Module):
    def __init__(self, config):
        self.attention = Layer(config)

    def forward(self, x):
        return self.attention(x)


class LatentDraft(Latent):
    def forward(self, x):
        return self.attention(x)


EntryClass = [Plain, Latent, LatentDraft]
