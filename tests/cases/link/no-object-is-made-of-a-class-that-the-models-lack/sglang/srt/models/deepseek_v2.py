import os

from sglang.srt.layers.quantization.base import Config
from sglang.srt.layers.quantization.gguf import PackConfig


class PlainConfig(Config):
    def apply(self):
        plain()


def plain(): ...


class DeepseekV2ForCausalLM:
    def __init__(self, config, quant_config: Config):
        self.given = quant_config
        self.made = PackConfig() if os.environ.get("X") else PlainConfig()

    def forward(self):
        self.given.apply()
        self.made.apply()


EntryClass = [DeepseekV2ForCausalLM]
