from dataclasses import dataclass


@dataclass
class ServerArgs:
    backend: str = "flash"
    pool: str = "plain"
