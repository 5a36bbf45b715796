import sgl_kernel
from torch import nn


class Loader:
    fast: bool
    model: nn.Module

    def load_weights(self, weights):
        if self.fast:
            sgl_kernel.pack(weights)
        else:
            sgl_kernel.copy(weights)


class DeepseekV2ForCausalLM(nn.Module, Loader):
    def __init__(self):
        super().__init__()
        self.fast = False

    def forward(self, x):
        if self.fast:
            return sgl_kernel.fast(x)
        return sgl_kernel.slow(x)


EntryClass = DeepseekV2ForCausalLM
