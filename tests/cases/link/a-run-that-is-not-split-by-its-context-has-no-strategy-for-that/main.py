from sglang.srt.layers.cp.base import get_cp_strategy
from sglang.srt.server_args import ServerArgs


def whole():
    pass


def part():
    pass


def attend():
    if get_cp_strategy() is None:
        whole()
    else:
        part()


def run():
    attend()
