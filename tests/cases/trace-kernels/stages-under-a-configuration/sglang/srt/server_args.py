import dataclasses
from typing import Optional


@dataclasses.dataclass
class ServerArgs:
    speculative_algorithm: Optional[str] = None


SPECULATIVE = ["EAGLE"]
