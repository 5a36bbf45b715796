import argparse
import dataclasses
import os
from typing import List, Optional

import torch

BACKENDS = ["fa3", "triton", "trtllm_mla"]


def is_hopper():
    return torch.cuda.get_device_capability()[0] in [9]


def memory():
    return torch.cuda.mem_get_info()


def is_on(name, default="false"):
    return os.getenv(name, default).lower() in ("true", "1")


@dataclasses.dataclass
class ServerArgs:
    model_path: str
    backend: Optional[str] = None
    tp_size: int = 1
    page_size: Optional[int] = None
    chunk: Optional[int] = None
    overlap: bool = True
    trust: bool = False
    sizes: Optional[List[int]] = None
    mode: str = "auto"
    prefill_attention_backend: Optional[str] = None
    decode_attention_backend: Optional[str] = None

    def __post_init__(self):
        if self.model_path.lower() in ["none", "dummy"]:
            return
        self.choose_backend()
        if self.chunk is None:
            if memory() > 80:
                self.chunk = 8192
            else:
                self.chunk = 4096
        if memory() > 20:
            self.mode = "wide"
        else:
            self.mode = f"wi{'d'}e"
        self.sizes = [size for size in self.sizes or [] if size <= 8]
        try:
            self.page_size = int(self.mode)
        except ValueError:
            self.page_size = 64 if self.backend == "trtllm_mla" else 1

    def choose_backend(self):
        if self.backend is None:
            self.backend = "fa3" if is_hopper() else "triton"
        if self.backend == "trtllm_mla" and is_hopper():
            raise ValueError(f"{self.backend} does not run on Hopper")
        if is_on("NO_OVERLAP"):
            self.overlap = False

    @staticmethod
    def add_cli_args(parser: argparse.ArgumentParser):
        parser.add_argument("--model-path", "--model", type=str, required=True)
        parser.add_argument("--backend", type=str, choices=BACKENDS, default=ServerArgs.backend)
        parser.add_argument("--tensor-parallel-size", "--tp-size", "--tp", type=int, default=ServerArgs.tp_size)
        parser.add_argument("--trust", action="store_true")
        parser.add_argument("--sizes", type=int, nargs="+")

    def get_attention_backends(self):
        return self.prefill_attention_backend or self.backend, self.decode_attention_backend or self.backend
