class Settings:
    backend = "slow"
    quantization = None
    runner = "plain"
    dispatch = "none"
