import argparse
import dataclasses
import importlib.util
import json
from typing import Optional

import torch

from sglang.srt.arg_groups.model_override_base import resolving_view
from sglang.srt.arg_groups.overrides import collect, declare_resolution
from sglang.srt.utils.hf_transformers_utils import get_config

FACTORIES = {}


class TwoConfig:
    model_type = "two"


def has_text(config):
    text = getattr(config, "text_config", None) or torch.load("text")
    if text.is_known:
        return has_text(text)
    return False


def page_of(cfg):
    if torch.cuda.mem_get_info() > 20:
        return {"chunk": 8192, "page_size": 64}
    return {"page_size": 64}


@dataclasses.dataclass
class ServerArgs:
    model_path: str
    tp_size: int = 1
    backend: Optional[str] = None
    page_size: Optional[int] = None
    chunk: Optional[int] = None
    layers: int = 0
    sampling: str = "torch"
    words: Optional[str] = '{"two": 2}'

    def resolve_once(self):
        for kind in type(self).__mro__:
            if FACTORIES.get(kind) is not None:
                return
        self._resolved_overrides = list(getattr(self, "_resolved_overrides", ()))
        config = get_config(self.model_path)
        cfg = resolving_view(self)
        self._resolved_overrides.extend(collect(config.architectures[0], self, config))
        if cfg.backend is None:
            declare_resolution(self, "default", backend="triton")
        declare_resolution(self, "pages", **page_of(cfg))
        if not isinstance(config, TwoConfig):
            declare_resolution(self, "layers", layers=config.layers + json.loads(cfg.words)["two"])
        has_text(config)
        if importlib.util.find_spec("flashinfer") is not None:
            declare_resolution(self, "sampling", sampling="flashinfer")

    @staticmethod
    def add_cli_args(parser: argparse.ArgumentParser):
        parser.add_argument("--model-path", "--model", type=str, required=True)
        parser.add_argument("--tp-size", "--tp", type=int, default=ServerArgs.tp_size)
