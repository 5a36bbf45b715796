from dataclasses import dataclass
from typing import Literal, Optional


@dataclass
class ServerArgs:
    dtype: str = "auto"
    tp_size: int = 1
    dp_size: int = 1
    ep_size: int = 1
    moe_dense_tp_size: Optional[int] = None
    moe_a2a_backend: Literal["none", "deepep"] = "none"
    enable_two_batch_overlap: bool = False
