from sglang.srt.server_args import ServerArgs


class PlainPool:
    def store(self):
        plain()


class HalvedPool:
    def store(self):
        halved()


def plain(): ...
def halved(): ...


class ModelRunner:
    def __init__(self, server_args: ServerArgs):
        self.server_args = server_args

    def init_memory_pool(self, size):
        quant_config = self.model.quant_config
        if quant_config is not None and quant_config.pool == "halved":
            self.pool = HalvedPool()
        else:
            self.pool = PlainPool()
