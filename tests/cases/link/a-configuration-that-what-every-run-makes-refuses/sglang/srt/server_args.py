import dataclasses
from typing import Optional


@dataclasses.dataclass
class ServerArgs:
    attention_backend: Optional[str] = None
    device: Optional[str] = None
