from sgl_kernel import fused_gemm, plain_gemm, split_gemm, wide_gemm
from settings import Settings


class Linear:
    def __init__(self, settings, weight):
        assert settings.size % 2 == 0
        if settings.size > 64:
            raise ValueError(settings.size)
        self.is_fused = settings.size == 8 and settings.kind == "fused" and weight.fits
        self.is_wide = settings.kind == "wide" or settings.size == 8
        self.is_split = False  # whatever was checked before
        self.kind = "few" if settings.kind == "plain" else "many"
        self.weight = weight

    def apply(self, x):
        if self.is_fused:
            return fused_gemm(x)
        if self.is_split:
            return split_gemm(x)
        if not self.is_wide:
            return plain_gemm(x)
        if self.kind == "few":
            return wide_gemm(x)
        return x


class Weight:
    def __init__(self, settings):
        self.fits = settings.size > 4


def step(x):
    settings = Settings()
    return Linear(settings, Weight(settings)).apply(x)
