from sglang.srt.server_args import ServerArgs
from sglang.srt.utils.hf_transformers_utils import get_config


class ModelConfig:
    def __init__(self, backend):
        self.hf_config = get_config()
        self.is_latent = self.hf_config.kv_lora_rank is not None

    @staticmethod
    def from_server_args(server_args: ServerArgs):
        return ModelConfig(server_args.attention_backend)
