from dataclasses import dataclass
from typing import Annotated as A


@dataclass
class Arg:
    help: str
    required: bool | None = None
