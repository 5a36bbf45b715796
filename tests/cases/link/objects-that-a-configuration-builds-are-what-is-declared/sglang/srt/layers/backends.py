from abc import ABC, abstractmethod

from sglang.srt.layers.attention.base_attn_backend import AttentionBackend


class FlashBackend(AttentionBackend):
    def run(self, batch):
        batch.pool.store()
        flash()


class TritonBackend(AttentionBackend):
    def run(self, batch):
        batch.pool.store()
        triton()


class Pool(ABC):
    @abstractmethod
    def store(self): ...


class PlainPool(Pool):
    def store(self):
        plain()


class QuantizedPool(Pool):
    def store(self):
        quantized()


def flash(): ...
def triton(): ...
def plain(): ...
def quantized(): ...
