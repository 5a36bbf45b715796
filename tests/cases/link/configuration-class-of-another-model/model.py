"""Objects of configuration classes that are for other models do not exist in a run of this one."""

from transformers import AutoConfig, PretrainedConfig


class OurOneConfig(PretrainedConfig):
    model_type = "our_one"


class OtherConfig(PretrainedConfig):
    model_type = "other_two"


class NamedOtherConfig(PretrainedConfig):
    pass


class OurMoreConfig(OtherConfig):
    model_type = "our_one"


class FarConfig(PretrainedConfig):
    model_type = "far"


class LaterConfig(PretrainedConfig):
    model_type = "later"


class Plain:
    pass


def ours():
    pass


def other():
    pass


def more():
    pass


def read(path):
    if path.startswith("far"):
        return FarConfig()
    return AutoConfig.from_pretrained(path)


class OurOneForCausalLM:
    def __init__(self, config):
        self.config = config

    def forward(self, batch):
        config = read("path")
        if isinstance(config, OurOneConfig):
            ours()
        if isinstance(config, OtherConfig):  # OurMoreConfig is one
            ours()
        if isinstance(config, NamedOtherConfig):
            other()
        if isinstance(config, NamedOtherConfig | FarConfig | LaterConfig):
            other()
        if isinstance(config, (NamedOtherConfig, Plain)):
            more()
        if config.model_type == "far":
            other()
        if config.model_type in ("far", "later"):
            other()
        if config.model_type == "our_one":
            ours()
        if config.model_type == "nobody_knows":
            more()
        if getattr(self.config, "model_type", None) == "later":
            other()


EntryClass = OurOneForCausalLM
