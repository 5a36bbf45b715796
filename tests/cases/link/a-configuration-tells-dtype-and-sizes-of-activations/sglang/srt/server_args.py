from dataclasses import dataclass
from typing import Optional


@dataclass
class ServerArgs:
    dtype: str = "auto"
    tp_size: int = 1
    dp_size: int = 1
    moe_dense_tp_size: Optional[int] = None
    enable_two_batch_overlap: bool = False
