import torch
from transformers import PretrainedConfig


def when_one(): ...
def when_eight(): ...
def when_other(): ...
def when_biased(): ...
def when_plain(): ...
def when_biased_of_one(): ...
def when_stored(): ...
def when_missing(): ...
def when_there(): ...
def when_kept(): ...


def groups(config):
    if config.n_group == 1:
        when_one()
    elif config.n_group == 8:
        when_eight()
    else:
        when_other()


def gate(n_group, is_biased):
    if not is_biased:
        when_plain()
        return
    when_biased()
    if n_group == 1:  # DeepSeek-V2-Lite has one group, and no bias
        when_biased_of_one()


def stored(config):
    config.topk_group = 64
    if config.topk_group == 64:
        when_stored()


def missing(config):
    if getattr(config, "topk_method", None) is None:  # of DeepseekForCausalLM there is none
        when_missing()
    else:
        when_there()


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config: PretrainedConfig):
        super().__init__()
        groups(config)
        gate(config.n_group, config.topk_method == "noaux_tc")
        stored(config)
        missing(config)
        self.kept = config.scoring_func

    def forward(self, x):
        return x


class DeepseekV3ForCausalLM(DeepseekV2ForCausalLM):
    """The same under another name."""


EntryClass = [DeepseekV2ForCausalLM, DeepseekV3ForCausalLM]
