import torch

from sglang.srt.configs.model_config import ModelConfig


def run(model_config: ModelConfig):
    if model_config.dtype == torch.float8_e4m3fn:
        quantize()
    if model_config.dtype == torch.float32:
        convert()


def quantize(): ...
def convert(): ...
