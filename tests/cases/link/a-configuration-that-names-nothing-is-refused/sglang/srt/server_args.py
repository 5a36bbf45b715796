from dataclasses import dataclass


@dataclass
class ServerArgs:
    backend: str = "auto"
    tp_size: int = 1
    fused: bool = False
    seed: int = None
    gemm_backend: str = "auto"

    def __post_init__(self):
        if self.backend == "auto":
            self.backend = "triton"


GEMM_BACKENDS = ["auto", "triton", "cutlass"]
