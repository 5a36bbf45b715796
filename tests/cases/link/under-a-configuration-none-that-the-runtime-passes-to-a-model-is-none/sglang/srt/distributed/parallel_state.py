def init_distributed_environment():
    pass
