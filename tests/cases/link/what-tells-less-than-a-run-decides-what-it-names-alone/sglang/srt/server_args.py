class ServerArgs:
    fused: bool = False
    capped: bool = False
