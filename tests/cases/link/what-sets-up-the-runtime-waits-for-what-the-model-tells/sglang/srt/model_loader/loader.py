from sglang.srt.layers.quantization.base_config import HalvedConfig, PlainConfig
from sglang.srt.server_args import ServerArgs

METHODS = {"plain": PlainConfig, "halved": HalvedConfig}


def _get_quantization_config():
    return METHODS[ServerArgs().quantization]()
