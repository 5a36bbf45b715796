import dataclasses

from sglang.srt.utils.hf_transformers_utils import get_config


@dataclasses.dataclass
class ServerArgs:
    model_path: str
    backend: str = "auto"

    def __post_init__(self):
        if get_config(self.model_path).architectures[0] == "DeepseekV3ForCausalLM":
            self.backend = "sparse"
        else:
            self.backend = "dense"

    @staticmethod
    def add_cli_args(parser):
        parser.add_argument("--model-path", type=str)
