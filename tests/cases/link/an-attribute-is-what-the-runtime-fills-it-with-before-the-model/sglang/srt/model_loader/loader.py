import plugins

from sglang.srt.configs.model_config import ModelConfig
from sglang.srt.layers.moe.utils import resolve_shared_experts_config
from sglang.srt.layers.quantization.base_config import PlainConfig
from sglang.srt.runtime_context import get_model


def _get_quantization_config(model_config: ModelConfig):
    return PlainConfig()


def find_class(name):
    return plugins.find(name)


def _initialize_model(model_config: ModelConfig, quant_config):
    model_class = find_class(model_config.hf_config.architectures[0])
    layout = resolve_shared_experts_config(model_class, model_config.hf_config, quant_config)
    with get_model().override(shared_experts=layout):
        return model_class(config=model_config.hf_config, quant_config=quant_config)


class DefaultModelLoader:
    def initialize_model_for_startup(self, *, model_config: ModelConfig):
        return _initialize_model(model_config, _get_quantization_config(model_config))
