class ServerArgs:
    fused: bool = False
