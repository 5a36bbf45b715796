from dataclasses import dataclass


@dataclass
class ServerArgs:
    quantization: str = "plain"
