class QuantizationConfig:
    pool = None


class PlainConfig(QuantizationConfig):
    pool = "plain"


class HalvedConfig(QuantizationConfig):
    pool = "halved"
