from sglang.srt.layers.backends import FlashBackend, PlainPool, QuantizedPool, TritonBackend
from sglang.srt.server_args import ServerArgs

KINDS = {"flash": FlashBackend, "triton": TritonBackend}


class ModelRunner:
    def __init__(self, server_args: ServerArgs):
        self.server_args = server_args
        self.init_memory_pool(0)
        self.init_attention_backend()

    def init_memory_pool(self, size):
        if self.server_args.pool == "plain":
            self.pool = PlainPool()
        else:
            self.pool = QuantizedPool()

    def init_attention_backend(self):
        self.backend = KINDS[self.server_args.backend]()
        self.backend.label = self.server_args.backend
