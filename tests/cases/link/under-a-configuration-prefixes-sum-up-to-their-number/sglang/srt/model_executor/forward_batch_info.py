from dataclasses import dataclass
from typing import List, Optional


@dataclass
class ForwardBatch:
    extend_prefix_lens_cpu: Optional[List[int]] = None
