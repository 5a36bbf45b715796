from dataclasses import dataclass
from enum import IntEnum, auto
from typing import List, Optional

import torch


class ForwardMode(IntEnum):
    EXTEND = auto()
    DECODE = auto()


@dataclass
class ForwardBatch:
    forward_mode: ForwardMode
    seq_lens_cpu: Optional[torch.Tensor] = None
