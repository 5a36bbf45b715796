from dataclasses import dataclass

from sglang.srt.runtime_context import get_model


@dataclass(frozen=True)
class Layout:
    fused: int = 0


def resolve_shared_experts_config(model_class, hf_config, quant_config):
    count = getattr(model_class, "fusable", None)
    if count is None or not get_model().fuse:
        return Layout(fused=0)
    return Layout(fused=count(hf_config))
