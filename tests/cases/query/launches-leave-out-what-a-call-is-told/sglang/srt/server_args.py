from dataclasses import dataclass


@dataclass
class ServerArgs:
    sharded: bool = False
