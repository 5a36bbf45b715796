from dataclasses import dataclass


@dataclass
class ServerArgs:
    enable_prefill_cp: bool = False
