from sglang.srt.layers.quantization.base_config import HalvedConfig


def strip(layer):
    layer.quant_config = HalvedConfig()
