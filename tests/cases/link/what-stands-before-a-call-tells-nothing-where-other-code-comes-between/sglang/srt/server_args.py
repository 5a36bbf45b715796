class ServerArgs:
    tp_size: int = 1
