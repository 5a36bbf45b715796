from sglang.srt.server_args import ServerArgs


def serve(args: ServerArgs):
    return args.mode
