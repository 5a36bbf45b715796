import torch

from sglang.srt.arg_groups.model_override_base import resolving_view

OVERRIDES = {}


def register(architecture):
    def decorator(function):
        OVERRIDES.setdefault(architecture, []).append(function)
        return function

    return decorator


@register("OneForCausalLM")
def one(server_args, config):
    cfg = resolving_view(server_args)
    declared = {}
    if cfg.backend is None and torch.cuda.get_device_capability()[0] >= 10:
        declared["backend"] = "trtllm_mla"
    return declared


def collect(architecture, server_args, config):
    declarations = []
    for function in OVERRIDES.get(architecture, ()):
        declared = function(server_args, config)
        if declared:
            declarations.append((function.__qualname__, dict(declared)))
    return declarations


def declare_resolution(server_args, source, **fields):
    raise NotImplementedError
