"""Under a configuration the runner's model is the class that architectures name; what a registry's class is made with
tells its objects apart, and the runtime calls the methods of these."""

import torch.nn as nn

from sglang.srt.layers.attention.base_attn_backend import AttentionBackend
from sglang.srt.model_executor.model_runner import ModelRunner


class AbsorbedForCausalLM(nn.Module):
    kind = "absorbed"
    is_windowed = False

    def forward(self, backend: AttentionBackend):
        backend.init_forward_metadata(ModelRunner)


class DenseForCausalLM(AbsorbedForCausalLM):
    kind = "dense"

    def forward(self, backend: AttentionBackend):
        backend.init_forward_metadata(ModelRunner)


EntryClass = [AbsorbedForCausalLM, DenseForCausalLM]
