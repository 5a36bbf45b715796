from dataclasses import dataclass


@dataclass
class ServerArgs:
    fuse: bool = True
    kind: str = "plain"
