import argparse
import dataclasses
import sys
from typing import List, Literal, Optional

MODES = ["normal", "low_latency", "auto"]
NAMES = ["json", "qwen"]
WIDE = ("fp8", "fp4")


def parsers():
    module = sys.modules.get("sglang.srt.parsers")
    if module is not None:
        return list(module.Parser.known)
    return list(NAMES)


def plugins():
    module = sys.modules.get("some_plugin")
    if module is not None:
        return module.names
    return list(NAMES)


@dataclasses.dataclass
class ServerArgs:
    model_path: str
    mode: Literal["normal", "low_latency", "auto"] = "auto"  # of an annotation that is no Annotated comes no option
    policy: Optional[str] = None
    wide: Optional[str] = None
    sizes: Optional[List[int]] = None
    device: Optional[str] = None
    parser: Optional[str] = None
    plugin: Optional[str] = None

    def __post_init__(self):
        if self.policy == "lpm":
            self.mode = "decided"  # none of the choices
        assert self.wide is None or self.wide in WIDE, f"wide is one of {WIDE} or of {MODES}, not {self.wide}"

    @staticmethod
    def add_cli_args(parser: argparse.ArgumentParser):
        parser.add_argument("--model-path", "--model", type=str, required=True)
        parser.add_argument("--mode", type=str, choices=MODES, default=ServerArgs.mode)
        parser.add_argument("--policy", type=str, choices=["lpm", "fcfs"])
        parser.add_argument("--wide", type=str)
        parser.add_argument("--parser", type=str, choices=["auto"] + parsers())
        parser.add_argument("--plugin", type=str, choices=plugins())
        parser.add_argument("--device", type=str, help="('cuda', 'xpu', 'cpu')")


def is_on(device):
    return device in ("cuda", "CPU")
