from torch import nn

from sglang.srt.distributed.parallel_state import init_distributed_environment
from sglang.srt.layers.quantization.base_config import QuantizationConfig
from sglang.srt.model_loader.loader import DefaultModelLoader
from sglang.srt.runtime_context import get_model


def fused_gate(x):
    return x


def plain_gate(x):
    return x


def all_experts(x):
    return x


class DeepModel(nn.Module):
    def __init__(self, config, quant_config: QuantizationConfig = None):
        super().__init__()
        self.count = get_model().shared_experts.fused

    @classmethod
    def fusable(cls, config):
        return config.n_shared_experts or 0

    def forward(self, x):
        if self.count == 1:
            return fused_gate(x)
        if self.count == 0:
            return plain_gate(x)
        return all_experts(x)


class OtherModel(nn.Module):
    def __init__(self, config, quant_config: QuantizationConfig = None):
        super().__init__()
        self.count = get_model().shared_experts.fused

    def forward(self, x):
        if self.count == 1:
            return fused_gate(x)
        return plain_gate(x)


RUNTIME = (DefaultModelLoader, init_distributed_environment)
EntryClass = [DeepModel, OtherModel]
