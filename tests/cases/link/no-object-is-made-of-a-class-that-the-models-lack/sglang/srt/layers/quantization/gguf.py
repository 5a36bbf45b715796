from sglang.srt.layers.quantization.base import Config


class GGUFConfig(Config):
    def apply(self):
        packed()


class PackConfig(GGUFConfig):
    def apply(self):
        other()


def packed(): ...
def other(): ...
