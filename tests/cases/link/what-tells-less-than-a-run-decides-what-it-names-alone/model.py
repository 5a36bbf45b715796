from functools import lru_cache, partial

import torch
from transformers import PretrainedConfig

from sglang.srt.layers.quantization.base_config import QuantizationConfig
from sglang.srt.model_executor.forward_batch_info import ForwardBatch
from sglang.srt.server_args import ServerArgs


def has_capability(majors):
    return torch.cuda.get_device_capability()[0] in majors


is_hopper = lru_cache(maxsize=1)(partial(has_capability, majors=[9]))
is_blackwell = lru_cache(maxsize=1)(partial(has_capability, majors=[10, 12]))


class Model:
    def __init__(self, config: PretrainedConfig, quant_config: QuantizationConfig = None):
        self.config = config
        self.quant_config = quant_config

    def forward(self, forward_batch: ForwardBatch, server_args: ServerArgs):
        if self.quant_config is None:
            run_plain()
        else:
            run_quantized()
        if is_hopper():
            run_hopper()
        if is_blackwell():
            run_blackwell()
        if forward_batch.forward_mode.is_decode():
            run_decode()
        else:
            run_extend()
        if server_args.fused:
            run_fused()
        else:
            run_apart()
        if server_args.capped:
            run_capped()
        if self.config.scaled:
            run_scaled()
        else:
            run_unscaled()


def run_plain(): ...
def run_quantized(): ...
def run_hopper(): ...
def run_blackwell(): ...
def run_decode(): ...
def run_extend(): ...
def run_fused(): ...
def run_apart(): ...
def run_capped(): ...
def run_scaled(): ...
def run_unscaled(): ...


EntryClass = Model
