from sglang.srt.server_args import ServerArgs


class ModelConfig:
    def __init__(self, kind):
        self.kind = kind
        self.hf_config = load(kind)

    @staticmethod
    def from_server_args(server_args: ServerArgs):
        return ModelConfig(server_args.kind)
