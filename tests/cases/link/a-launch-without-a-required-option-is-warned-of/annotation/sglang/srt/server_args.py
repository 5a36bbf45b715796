import argparse
import dataclasses

from sglang.srt.arg_groups.arg_utils import A, Arg


@dataclasses.dataclass
class ServerArgs:
    model_path: A[str, Arg(help="no default: required")]
    tokenizer: A[str, Arg(help="none either", required=False)]
    tp_size: A[int, "a default"] = 1

    @staticmethod
    def add_cli_args(parser: argparse.ArgumentParser):
        add_cli_args_from_dataclass(parser, ServerArgs)
        parser.add_argument("--config", type=str)
