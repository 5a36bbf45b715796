import dataclasses
from typing import Optional

import torch


def is_hopper():
    return torch.cuda.get_device_capability()[0] in [9]


def memory():
    return torch.cuda.mem_get_info()


@dataclasses.dataclass
class ServerArgs:
    backend: Optional[str] = None
    page_size: int = 1
    tp_size: int = 1
    dp_size: int = 1
    attention_dp_size: int = 1
    graph: bool = True

    def __post_init__(self):
        if self.backend == "trtllm_mla" and is_hopper():
            raise ValueError("trtllm_mla does not run on Hopper")
        if self.backend == "flashmla":
            self.page_size = 64
        assert self.backend != "flashmla" or self.page_size == 64
        assert self.tp_size % self.dp_size == 0, "tp_size is no multiple of dp_size"
        if self.tp_size > 4 and memory() < 20:
            raise ValueError("too little memory")
        if self.attention_dp_size > 1 and self.dp_size > 1:
            raise ValueError("either")
        if self.dp_size > 1 and self.graph:
            self.attention_dp_size, self.dp_size = self.dp_size, 1
        if memory() < 10:
            limits = {}
        else:
            limits = {"tokens": 8192}
        assert limits is not None
