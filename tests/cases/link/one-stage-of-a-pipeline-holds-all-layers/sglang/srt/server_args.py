class ServerArgs:
    pp_size: int = 1
