import dataclasses
from typing import Optional

import torch


def is_blackwell():
    return torch.cuda.get_device_capability()[0] in [10]


@dataclasses.dataclass
class ServerArgs:
    backend: str = "auto"
    runner: str = "auto"
    quantization: Optional[str] = None

    def __post_init__(self):
        if self.quantization is None and is_blackwell():
            self.quantization = "fp8"
        assert self.runner != "cutlass" or self.quantization is None, f"cutlass has no {self.quantization}"
        if self.backend == "trtllm_mla" and not is_blackwell():
            raise ValueError("trtllm_mla is of Blackwell")
