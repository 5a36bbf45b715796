class ModelConfig:
    def __init__(self, config, dtype: str):
        self.dtype = verify(config, dtype)


def verify(config, dtype):
    return getattr(config, "dtype", None)
