"""The runtime makes a pool by what the configuration of the quantization says that the model keeps: the model is made
first."""

import torch.nn as nn

from sglang.srt.distributed.parallel_state import init_distributed_environment
from sglang.srt.layers.quantization.base_config import QuantizationConfig
from sglang.srt.model_executor.model_runner import ModelRunner
from sglang.srt.model_loader.loader import _get_quantization_config


class Model(nn.Module):
    def __init__(self, config, quant_config: QuantizationConfig = None):
        super().__init__()
        self.quant_config = quant_config

    def forward(self, runner: ModelRunner):
        runner.pool.store()


RUNTIME = (ModelRunner, _get_quantization_config, init_distributed_environment)
EntryClass = Model
