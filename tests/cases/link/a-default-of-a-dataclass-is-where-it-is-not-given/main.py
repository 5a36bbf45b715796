from dataclasses import dataclass


@dataclass
class Quantization:
    block: object = None
    scale: object = None


class Block:
    def run(self): ...


def use(quantization):
    if quantization.block is None:
        never()
    if quantization.scale is None:
        without_scale()
    quantization.block.run()


def never(): ...
def without_scale(): ...


use(Quantization(block=Block()))
