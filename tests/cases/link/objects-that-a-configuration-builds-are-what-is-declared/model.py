"""Under a configuration, objects that code out of reach makes hold what the runtime builds for it: a field declared as
a class holds those of its objects that are made, a batch what it is made with, and what a store in reach gives takes
the place of the default."""

from dataclasses import dataclass
from typing import Optional

import torch.nn as nn

from sglang.srt.layers.attention.base_attn_backend import AttentionBackend
from sglang.srt.model_executor.forward_batch_info import ForwardBatch
from sglang.srt.model_executor.model_runner import ModelRunner


@dataclass
class Context:
    backend: AttentionBackend


RUNTIME = (ForwardBatch, ModelRunner)
_current: Optional[Context] = None


def set_context(context):
    global _current
    _current = context


def get_context() -> Context:
    return _current


def get_backend() -> AttentionBackend:
    return get_context().backend


class Model(nn.Module):
    def forward(self, batch: ForwardBatch):
        backend = get_backend()
        backend.run(batch)
        if backend.label:
            LABELS[backend.label]()


def by_flash(): ...
def by_triton(): ...


LABELS = {"flash": by_flash, "triton": by_triton}


EntryClass = Model
