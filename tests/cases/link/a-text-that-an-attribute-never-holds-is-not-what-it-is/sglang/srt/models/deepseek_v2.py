from typing import Literal, Optional

import torch
from transformers import PretrainedConfig
from settings import get_settings

Name = Literal["fast", "triton", "slow"]


def fast():
    pass


def triton():
    pass


def slow():
    pass


def part():
    pass


def sections():
    pass


class Backend:
    def __init__(self):
        self.impl: Name = get_settings().kernel.dsa_prefill_backend

    def resolve(self, impl: Name) -> Name:
        if impl != "slow":
            return impl
        return "fast"

    def set(self, is_slow):
        if is_slow:
            self.impl = "slow"

    def forward(self):
        if "triton" in self.impl:
            part()
        impl = self.resolve(self.impl)
        if impl == "fast":
            fast()
        elif impl in ("triton",):
            triton()
        elif impl == "triton":
            triton()
        else:
            slow()


class DeepseekV2ForCausalLM(torch.nn.Module):
    def __init__(self, config: PretrainedConfig):
        super().__init__()
        self.backend = Backend()
        self.scaling = getattr(config, "rope_scaling", None)

    def forward(self, x):
        self.backend.set(x)
        self.backend.forward()
        if self.scaling and "mrope_section" in self.scaling:
            sections()
        return x


EntryClass = DeepseekV2ForCausalLM
