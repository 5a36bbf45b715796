from torch import nn

from sglang.srt.configs.glider import GliderConfig, OtherConfig, TowerConfig


def tower(): pass
def deep(): pass
def experts(): pass
def dense(): pass
def other(): pass


class BirdForCausalLM(nn.Module):
    def __init__(self, config: GliderConfig):
        super().__init__()
        assert isinstance(config.tower_config, TowerConfig)
        tower()
        if config.tower_config.depth is not None:
            deep()
        # The file of the configuration may say how many, although the default is None.
        if config.tongue_config.experts is not None:
            experts()
        else:
            dense()
        if isinstance(config, OtherConfig):
            other()

    def forward(self, x):
        return x


EntryClass = BirdForCausalLM
