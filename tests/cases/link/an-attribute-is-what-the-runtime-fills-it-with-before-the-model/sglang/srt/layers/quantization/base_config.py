class QuantizationConfig:
    pass


class PlainConfig(QuantizationConfig):
    pass
