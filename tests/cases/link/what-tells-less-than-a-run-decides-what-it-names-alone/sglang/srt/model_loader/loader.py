from sglang.srt.configs.model_config import ModelConfig
from sglang.srt.layers.quantization.base_config import QuantizationConfig


def _get_quantization_config(model_config: ModelConfig):
    if getattr(model_config.hf_config, "quantization_config", None) is not None:
        return QuantizationConfig()
    return None
