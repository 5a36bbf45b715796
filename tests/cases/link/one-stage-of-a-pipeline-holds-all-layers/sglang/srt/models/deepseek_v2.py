import torch
from torch import nn


def share(count):
    return 0, torch.distributed.get_rank() * count


class DeepseekV2Model(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.start_layer, self.end_layer = share(config.num_hidden_layers)

    def forward(self, x):
        end = self.end_layer
        if self.start_layer > 0:
            receive(x)
        if end != 61:
            send(x)
        return x


def receive(x): ...
def send(x): ...


class DeepseekV2ForCausalLM(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.model = DeepseekV2Model(config)

    def forward(self, x):
        return self.model(x)


EntryClass = DeepseekV2ForCausalLM
