from quantization import METHODS
from registry import BACKENDS, Pool
from settings import Settings
from sgl_kernel import plain_gemm, small_gemm, big_gemm


def small(x):
    return small_gemm(x)


def big(x):
    return big_gemm(x)


def plain(x):
    return plain_gemm(x)


BY_SIZE = {1: small, 2: big}
FIXED = {"plain": plain}


def make(settings):
    name = settings.backend
    return BACKENDS[name]()


def step(x, size):
    settings = Settings()
    x = make(settings).run(x)
    x = METHODS[settings.quantization]().method().apply(x)
    x = Pool.fused(settings.dispatch, settings.runner)(x)
    x = BY_SIZE[1 if size.known() else 2](x)
    return FIXED["plain"](x)
