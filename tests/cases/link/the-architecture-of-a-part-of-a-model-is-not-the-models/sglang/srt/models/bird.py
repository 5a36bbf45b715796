from torch import nn


def bird(): pass
def fish(): pass
def talks(): pass
def sings(): pass


class BirdForCausalLM(nn.Module):
    def __init__(self, config):
        super().__init__()
        if config.architectures[0] == "BirdForCausalLM":
            bird()
        elif config.architectures[0] == "FishForCausalLM":
            fish()
        text_config = config.text_config
        if config.text_config.architectures[0] == "TalkForCausalLM":
            talks()
        elif "SongForCausalLM" in text_config.architectures:
            sings()

    def forward(self, x):
        return x


EntryClass = BirdForCausalLM
