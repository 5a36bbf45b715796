from dataclasses import dataclass
from typing import Annotated as A
from typing import Dict, List, Literal, Optional, Union


@dataclass
class ServerArgs:
    tp_size: int = 1
    fraction: float = 0.5
    model_path: str = ""
    fused: bool = False
    seed: Optional[int] = None
    port: "int" = 1
    page: int | None = None
    nodes: A[int, "how many"] = 1
    level: Union[int, str] = 0
    sizes: List[int] = None
    kind: Literal["a", "b"] = "a"
    rest: Dict[str, int] = None
