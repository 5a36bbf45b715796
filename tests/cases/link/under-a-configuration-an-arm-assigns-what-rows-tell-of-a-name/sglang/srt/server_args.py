from dataclasses import dataclass


@dataclass
class ServerArgs:
    dtype: str = "auto"
    tp_size: int = 1
    enable_two_batch_overlap: bool = False
