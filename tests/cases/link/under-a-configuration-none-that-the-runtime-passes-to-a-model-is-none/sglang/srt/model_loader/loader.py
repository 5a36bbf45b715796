from sglang.srt.layers.quantization.base_config import HalvedConfig, PlainConfig
from sglang.srt.server_args import ServerArgs

METHODS = {"plain": PlainConfig, "halved": HalvedConfig}


def _get_quantization_config():
    quantization = ServerArgs().quantization
    return METHODS[quantization]() if quantization is not None else None


def spare(layer):
    layer.spare_config = HalvedConfig()
