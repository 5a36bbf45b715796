import argparse
import dataclasses
import json


def of_itself():
    x = {"size": 1}
    x["own"] = x
    return x


def twice(depth):
    x = [1]
    for _ in range(depth):
        x = [x, x]
    return x


@dataclasses.dataclass
class ServerArgs:
    model_path: str
    compared: str = "neither"
    far: str = "neither"
    joined: str = "neither"
    written: str = "neither"
    plain: str = "neither"

    def __post_init__(self):
        one, other = of_itself(), of_itself()
        self.compared = "same" if one == other else "other"
        self.far = "same" if twice(40) == twice(40) else "other"
        either = one if argparse.unknown() else other
        self.joined = "same" if either == one else "other"
        self.written = json.dumps(one)
        self.plain = "same" if [1, {"a": (2,)}] == [1, {"a": (2,)}] else "other"

    @staticmethod
    def add_cli_args(parser: argparse.ArgumentParser):
        parser.add_argument("--model-path", "--model", type=str)
