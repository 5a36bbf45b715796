from sglang.srt.server_args import ServerArgs


def serve(args: ServerArgs):
    launch(args.tp_size)
