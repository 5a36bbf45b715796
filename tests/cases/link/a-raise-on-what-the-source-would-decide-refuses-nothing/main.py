import torch

from sglang.srt.server_args import ServerArgs


def serve(args: ServerArgs):
    if args.backend == "fa3":
        torch.mm()
