from sgl_kernel import fast_gemm, slow_gemm, tiny_gemm
from settings import Settings


class Linear:
    def __init__(self, settings):
        self.is_fast = settings.backend == "fast"
        if self.is_fast:
            self.state = None  # chosen, not computed, by the backend

    def apply(self, x):
        if self.is_fast and self.state is None:
            return fast_gemm(x)
        if x.shape[0] == 1:
            return tiny_gemm(x)
        return self.slow(x)

    def slow(self, x):
        return slow_gemm(x)

    def slower(self, x):
        return fast_gemm(self.slow(x))


def step(x):
    return Linear(Settings()).apply(x)
