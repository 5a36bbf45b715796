from abc import ABC, abstractmethod


class QuantizationConfig(ABC):
    @abstractmethod
    def pool_name(self): ...


class PlainConfig(QuantizationConfig):
    pool = "plain"

    def pool_name(self): ...


class HalvedConfig(QuantizationConfig):
    pool = "halved"

    def pool_name(self): ...


class LateConfig(QuantizationConfig):
    pool = "halved"

    def pool_name(self): ...

    def process(self, layer):
        layer.quant_config = HalvedConfig()
