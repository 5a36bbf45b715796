from dataclasses import dataclass
from typing import Optional


@dataclass
class ServerArgs:
    quantization: Optional[str] = None
