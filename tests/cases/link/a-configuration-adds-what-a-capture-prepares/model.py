"""In the capture of a graph the runtime calls what prepares it, too, on the backend; nothing is left out."""

import torch.nn as nn

from sglang.srt.layers.attention.base_attn_backend import AttentionBackend
from sglang.srt.model_executor.cuda_graph_runner import get_is_capture_mode


class TinyForCausalLM(nn.Module):
    kind = "tiny"

    def forward(self, backend: AttentionBackend):
        if get_is_capture_mode():
            two_streams()
        else:
            one_stream()


def two_streams(): ...
def one_stream(): ...


EntryClass = TinyForCausalLM
