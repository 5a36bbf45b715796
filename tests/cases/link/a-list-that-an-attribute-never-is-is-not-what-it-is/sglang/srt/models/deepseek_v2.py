import torch
from transformers import PretrainedConfig


def fine(): pass
def fine_tuple(): pass
def coarse(): pass
def grouped(): pass
def half(): pass
def own(): pass
def other_name(): pass


class Published:
    def __init__(self, config):
        self.weight_block_size = config.get("weight_block_size")
        self.block = config.get("weight_block_size")


class Grouped:
    def __init__(self, config):
        size = int(config.get("group_size", 128))
        self.weight_block_size = [size, size]


class Half:
    def __init__(self, config):
        self.weight_block_size = [32, config.get("group_size")]


class Own:
    def __init__(self):
        self.weight_block_size = [32, 32]


def run(block_size):
    if block_size == [32, 32]:
        fine()
    if block_size == (32, 32):
        fine_tuple()
    if block_size == [128, 128]:
        coarse()


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config: PretrainedConfig):
        super().__init__()
        self.published = Published(config.quantization_config)
        self.grouped = Grouped(config.quantization_config)
        self.half = Half(config.quantization_config)
        self.own = Own()

    def forward(self, x):
        run(self.published.weight_block_size)
        if self.published.block == [32, 32]:
            other_name()
        if [32, 32] == self.grouped.weight_block_size:
            grouped()
        if self.half.weight_block_size == [32, 32]:
            half()
        if self.own.weight_block_size == [32, 32]:
            own()
        return x


EntryClass = DeepseekV2ForCausalLM
