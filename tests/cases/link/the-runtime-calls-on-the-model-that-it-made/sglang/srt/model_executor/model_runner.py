import torch
from loader import load

from sglang.srt.models.deepseek_v2 import Attention


class ModelRunner:
    def load_model(self):
        self.model = load()

    def _prepare_replica(self):
        for module in self.model.modules():
            if isinstance(module, Attention):
                replica = torch.nn.Module()
                replica.method = module.proj.method
                module.replica = replica
