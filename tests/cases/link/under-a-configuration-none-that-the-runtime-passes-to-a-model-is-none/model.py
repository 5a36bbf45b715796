"""Without a quantization the runtime passes None to the model, which is what it keeps: no class that is declared stands
in for it, though other places store to an attribute of that name. What stands in a file that nothing imports, and in a
method of a class of which nothing makes objects, does not run. A function of a file that is imported may: there the
declaration tells."""

from typing import Optional

import torch.nn as nn

from sglang.srt.distributed.parallel_state import init_distributed_environment
from sglang.srt.layers.quantization.base_config import QuantizationConfig
from sglang.srt.model_executor.model_runner import ModelRunner
from sglang.srt.model_loader.loader import _get_quantization_config


class Model(nn.Module):
    quant_config: Optional[QuantizationConfig]
    spare_config: Optional[QuantizationConfig]

    def __init__(self, config, quant_config: Optional[QuantizationConfig] = None):
        super().__init__()
        self.quant_config = quant_config
        self.spare_config = None

    def forward(self, runner: ModelRunner):
        runner.pool.store()
        if self.spare_config is not None:
            self.spare_config.pool_name()


RUNTIME = (ModelRunner, _get_quantization_config, init_distributed_environment)
EntryClass = Model
