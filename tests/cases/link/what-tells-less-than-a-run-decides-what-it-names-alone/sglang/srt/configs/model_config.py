class ModelConfig:
    def __init__(self, config):
        self.hf_config = config
