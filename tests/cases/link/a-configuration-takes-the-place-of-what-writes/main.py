from sglang.srt.model_executor.forward_batch_info import ForwardBatch, ForwardMode
from sglang.srt.server_args import ServerArgs

WIDE = 8


def shards(args):
    return args.tp_size // 2


def serve(args: ServerArgs, batch: ForwardBatch):
    if args.backend == "fa3":
        attend()
    elif args.backend == "triton":
        launch()
    if args.fused:
        fuse()
    if shards(args) >= WIDE:
        gather()
    if args.seed is None:
        shuffle()
    if batch.forward_mode.is_decode():
        step()
    else:
        fill()


def attend(): ...
def launch(): ...
def fuse(): ...
def gather(): ...
def shuffle(): ...
def step(): ...
def fill(): ...


serve(ServerArgs(), ForwardBatch(ForwardMode.EXTEND))
