import dataclasses


@dataclasses.dataclass
class ServerArgs:
    dtype: str = "auto"
