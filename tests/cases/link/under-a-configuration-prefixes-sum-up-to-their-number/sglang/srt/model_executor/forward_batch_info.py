from dataclasses import dataclass
from enum import IntEnum, auto
from typing import List, Optional


class ForwardMode(IntEnum):
    EXTEND = auto()
    DECODE = auto()


@dataclass
class ForwardBatch:
    forward_mode: ForwardMode
    extend_prefix_lens_cpu: Optional[List[int]] = None
