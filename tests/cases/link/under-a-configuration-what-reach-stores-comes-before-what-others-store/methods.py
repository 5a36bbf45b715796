import torch

from sglang.srt.server_args import ServerArgs


class Plain:
    def create_weights(self, layer):
        layer.weight = torch.empty(8, 8, dtype=torch.bfloat16)


class Fp8:
    def create_weights(self, layer):
        layer.weight = torch.empty(8, 8, dtype=torch.float8_e4m3fn)


METHODS = {"plain": Plain, "fp8": Fp8}


def method_of():
    return METHODS[ServerArgs().quantization]()


def repair(layer, weight):
    layer.weight = weight  # nobody in reach calls it
